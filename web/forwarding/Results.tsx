import { Alert, Table } from 'antd'
import { Link } from 'react-router'
import type { paths } from '../api/schema.ts'
import { useAddress } from '../session.tsx'
import { refusalSentence } from '../words/refusals.ts'

type Answer = paths['/api/{region}/forwardings']['put']['responses'][200]['content']['application/json']
export type Result = Answer['results'][number]

/** What became of each person; those that stay behind come first. */
export function Results({ results }: { results: readonly Result[] }) {
  const address = useAddress()
  const done = results.filter(({ ok }) => ok).length
  const left = results.length - done
  const ordered = [...results].sort((one, other) => Number(one.ok) - Number(other.ok))
  return (
    <div className="forwarded">
      <Alert
        type={left === 0 ? 'success' : 'warning'}
        showIcon
        title={left === 0 ? `数据上报完成，已上报 ${done} 条` : `已上报 ${done} 条，${left} 条没有上报`}
      />
      <Table<Result>
        size="small"
        rowKey="id"
        dataSource={ordered}
        scroll={{ x: 'max-content' }}
        pagination={ordered.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
        columns={[
          { key: 'name', title: '姓名', render: (_, { applicantName }) => applicantName },
          { key: 'for', title: '系列和级别', render: (_, { seriesName, levelName }) => `${seriesName} · ${levelName}` },
          {
            key: 'result',
            title: '结果',
            render: (_, { ok, before, leadsTo, refusal }) =>
              ok ? (
                `${before ? '此前已上报至' : '已上报至'}${leadsTo?.name ?? ''}`
              ) : (
                <>
                  {refusalSentence({ refusal: refusal ?? 'unexpected', detail: {} })}
                  {refusal === 'no-route' && <Link to={address('unit-routes')}>　路径申请</Link>}
                </>
              ),
          },
        ]}
      />
    </div>
  )
}
