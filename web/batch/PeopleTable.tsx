import { Empty, Table } from 'antd'
import type { ReactNode } from 'react'
import { type Level, levelNames } from '../../core/title.ts'
import { Sideways } from '../shell/Sideways.tsx'

export type Person = {
  application: number
  name: string
  organisation: string
  series: string
  level: Level
  title: string
  specialty: string
  arrivedAt?: string
}

type Column = { title: string; key: string; render: (one: Person) => ReactNode; width?: number }

/** People to be chosen for one act: who, from where, for what. `more` adds columns of the page's own. */
export function PeopleTable<One extends Person>({
  people,
  chosen,
  onChoose,
  empty,
  more = [],
}: {
  people: readonly One[]
  chosen?: readonly number[]
  onChoose?: (ids: number[]) => void
  empty: string
  more?: readonly { title: string; key: string; render: (one: One) => ReactNode; width?: number }[]
}) {
  return (
    <Sideways label="人员">
      <Table<One>
        size="small"
        rowKey="application"
        dataSource={people as One[]}
        pagination={people.length > 50 ? { pageSize: 50, showTotal: (total) => `共 ${total} 人` } : false}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
        {...(onChoose && {
          rowSelection: {
            selectedRowKeys: [...(chosen ?? [])],
            onChange: (keys: React.Key[]) => onChoose(keys.map(Number)),
            getCheckboxProps: (one: One) => ({ 'aria-label': `选择 ${one.name}` }),
          },
        })}
        columns={[...(columns as typeof more), ...more].map((column) => ({
          ...column,
          render: (_: unknown, one: One) => column.render(one),
        }))}
      />
    </Sideways>
  )
}

const columns: readonly Column[] = [
  { title: '姓名', key: 'name', render: ({ name }) => name },
  { title: '工作单位', key: 'organisation', render: ({ organisation }) => organisation },
  { title: '申报系列', key: 'series', render: ({ series }) => series },
  { title: '申报资格', key: 'title', render: ({ title, level }) => `${title}（${levelNames[level]}）` },
  { title: '申报专业', key: 'specialty', render: ({ specialty }) => specialty || '—' },
]
