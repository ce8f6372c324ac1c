import { DownloadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Progress, Table } from 'antd'
import { useEffect } from 'react'
import { useAsk } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { useRegion } from '../session.tsx'

type Props = { task: number; onAgain: () => void; onClose: () => void }

/** How far an import is; then what was not taken, with its reasons, to be mended in the file and sent again. */
export function ImportProgress({ task, onAgain, onClose }: Props) {
  const region = useRegion()
  const queries = useQueryClient()
  const { data, refetch } = useAsk(['imports', task], (here) =>
    client.GET('/api/{region}/imports/{id}', { params: { path: { region: here, id: task } } }),
  )
  const over = data?.state === 'done' || data?.state === 'failed'
  useEffect(() => {
    if (over) return
    const timer = setInterval(() => void refetch(), 1_000)
    return () => clearInterval(timer)
  }, [over, refetch])
  useEffect(() => {
    if (over) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'imports' })
  }, [over, queries])
  if (!data) return <Progress percent={0} aria-label="导入进度" />
  const { done, total, refused, refusedCount } = data
  return (
    <>
      <Progress
        aria-label="导入进度"
        percent={total > 0 ? Math.floor((done / total) * 100) : 0}
        status={data.state === 'failed' ? 'exception' : over ? 'success' : 'active'}
      />
      <p role="status" style={{ margin: '8px 0 12px' }}>
        共 {total} 行，已处理 {done} 行，成功 {done - refusedCount} 行，未导入 {refusedCount} 行。
        {!over && '可以关闭本窗口，导入会在后台继续。'}
      </p>
      {data.state === 'failed' && (
        <Alert
          type="error"
          showIcon
          role="alert"
          style={{ marginBottom: 12 }}
          title="导入没有完成。已导入的行都已保存；请稍后用同一文件再导入一次，已有的行会列为未导入。"
        />
      )}
      {refusedCount > 0 && (
        <>
          <p style={{ marginBottom: 8 }}>
            <a href={`/api/${region}/imports/${task}/refused`} download>
              <DownloadOutlined aria-hidden /> 下载未导入的行（含原因）
            </a>
            <span className="quiet">
              　改好后可直接再次导入{refusedCount > refused.length && `；下面是前 ${refused.length} 行`}
            </span>
          </p>
          <Table
            size="small"
            rowKey="line"
            pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
            dataSource={refused}
            columns={[
              { title: '行', dataIndex: 'line', align: 'right', width: 64 },
              { title: '未导入原因', render: (_, { reasons }) => reasons.join('；') },
            ]}
          />
        </>
      )}
      {over && (
        <div style={{ marginTop: 12, display: 'flex', gap: 8 }}>
          <Button onClick={onAgain}>再导入一个文件</Button>
          <Button type="primary" onClick={onClose}>
            完成
          </Button>
        </div>
      )}
    </>
  )
}
