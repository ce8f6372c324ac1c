import { Empty, Table, Tag } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { FileStrip } from '../application/FileStrip.tsx'
import { dayOf } from '../application/today.ts'
import { useAddress } from '../session.tsx'
import { Sideways } from '../shell/Sideways.tsx'
import type { OpinionLine, OpinionSearch } from './lines.ts'

type Props = {
  rows: readonly OpinionLine[]
  total: number
  pageSize: number
  asked: OpinionSearch
  onAsk: (search: OpinionSearch) => void
  stages: Readonly<Record<string, string>>
  empty: string
  acts: (one: OpinionLine) => ReactNode
  /** Ticked, also on other pages; without it nothing can be. */
  chosen?: readonly number[]
  onChoose?: (ids: number[]) => void
}

/** One row a person; what does not fit is scrolled to, and no column is cut. */
export function OpinionTable({ rows, total, pageSize, asked, onAsk, stages, empty, acts, chosen, onChoose }: Props) {
  return (
    <Sideways label="人员">
      <Table<OpinionLine>
        size="small"
        rowKey="application"
        className="opinion-table"
        dataSource={[...rows]}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
        pagination={
          total > pageSize && {
            current: asked.page,
            pageSize,
            total,
            showSizeChanger: false,
            showTotal: (all) => `共 ${all} 人`,
            onChange: (page) => onAsk({ ...asked, page }),
          }
        }
        {...(onChoose && {
          rowSelection: {
            selectedRowKeys: [...(chosen ?? [])],
            preserveSelectedRowKeys: true,
            onChange: (keys: React.Key[]) => onChoose(keys.map(Number)),
            getCheckboxProps: (one: OpinionLine) => ({
              'aria-label': `选择 ${one.name}`,
              disabled: one.stage === 'handed-in' || one.stage === 'returned',
            }),
          },
        })}
        columns={[
          {
            title: '序号　姓名',
            render: (_, { name }, index) => `${(asked.page - 1) * pageSize + index + 1}　${name}`,
          },
          { title: '身份证号', dataIndex: 'idNumber' },
          { title: '工作单位', dataIndex: 'organisation' },
          { title: '申报级别', dataIndex: 'levelName' },
          { title: '申报职称', dataIndex: 'title' },
          {
            title: '系列和专业',
            render: (_, { series, specialty }) => (
              <>
                <p>{series}</p>
                <p className="quiet">{specialty}</p>
              </>
            ),
          },
          { title: '公示审核状态', render: (_, one) => <Stage one={one} stages={stages} /> },
          { title: '公示意见', render: (_, one) => <Said one={one} /> },
          { title: '到达日期', render: (_, { arrivedAt }) => dayOf(arrivedAt) },
          { title: '操作', className: 'opinion-acts', render: (_, one) => acts(one) },
        ]}
      />
    </Sideways>
  )
}

const colours: Readonly<Record<string, string>> = {
  'sent-down': 'error',
  objected: 'warning',
  'to-decide': 'processing',
  'to-check': 'processing',
  waiting: 'processing',
}

function Stage({ one, stages }: { one: OpinionLine; stages: Props['stages'] }) {
  const address = useAddress()
  return (
    <>
      <Tag color={colours[one.stage] ?? 'default'}>{stages[one.stage] ?? one.stage}</Tag>
      {one.notice && (
        <p>
          <Link to={address(`notice-desk/${one.notice.id}`)}>公示至 {one.notice.closes}</Link>
        </p>
      )}
      {one.sentDown && <p className="opinion-words">上级意见：{one.sentDown}</p>}
    </>
  )
}

const Said = ({ one: { opinion, name } }: { one: OpinionLine }) => {
  if (!opinion) return '—'
  if (!opinion.objection) return '无异议'
  return (
    <div className="opinion-words">
      <p>有异议：{opinion.reason}</p>
      {opinion.files.length > 0 && <FileStrip files={opinion.files} label="异议证明" group={name} />}
      {opinion.ruled && (
        <p>
          处理结果：<b>{opinion.ruled.upheld ? '异议成立' : '异议不成立'}</b>　{opinion.ruled.reason}
        </p>
      )}
    </div>
  )
}
