import { Button, Empty, Skeleton, Space, Table } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { Sideways } from '../../shell/Sideways.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'
import { auditNames } from '../../words/audit.ts'

/** 操作记录. */
export function Page() {
  return (
    <StaffPage kinds={['administrator', 'system']} heading="操作记录">
      <Lines />
    </StaffPage>
  )
}

function Lines() {
  const [pages, setPages] = useState<number[]>([])
  const before = pages.at(-1)
  const { data } = useAsk(['audit', before], (region) =>
    client.GET('/api/{region}/audit', { params: { path: { region }, query: { ...(before && { before }) } } }),
  )
  if (!data) return <Skeleton active />
  const last = data.rows.at(-1)?.id
  return (
    <section className="panel">
      <Sideways label="操作记录">
        <Table
          size="small"
          rowKey="id"
          pagination={false}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有操作记录" /> }}
          dataSource={data.rows}
          columns={[
            { title: '时间', render: (_, { at }) => time(at) },
            { title: '操作人', dataIndex: 'who' },
            { title: '操作', render: (_, { action }) => auditNames[action] ?? action },
            { title: '对象', dataIndex: 'about' },
          ]}
        />
      </Sideways>
      <Space style={{ padding: '10px 16px' }}>
        <Button size="small" disabled={pages.length === 0} onClick={() => setPages(pages.slice(0, -1))}>
          较新
        </Button>
        <Button size="small" disabled={!data.more || !last} onClick={() => last && setPages([...pages, last])}>
          较早
        </Button>
      </Space>
    </section>
  )
}

const time = (at: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' }).format(
    new Date(at),
  )
