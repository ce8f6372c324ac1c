import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Modal, Progress, Table, Upload } from 'antd'
import { useEffect, useState } from 'react'
import { useAsk } from '../api/ask.ts'
import { answered, client, Refusal } from '../api/client.ts'
import { useRegion } from '../session.tsx'
import { refusalSentence } from '../words/refusals.ts'

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
type What = 'organisations' | 'applicants' | 'defences'

/** 从 Excel 导入: template, file, progress, and what was not taken with its reasons. */
export function ImportDialog({ what, heading, onClose }: { what: What; heading: string; onClose: () => void }) {
  const region = useRegion()
  const [task, setTask] = useState<number>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const send = async (file: File) => {
    setBusy(true)
    setRefusal(undefined)
    try {
      setTask((await answered(upload(region, what, file))).id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setRefusal(error)
    } finally {
      setBusy(false)
    }
  }
  /** False: antd shall not send it by itself. */
  const choose = (file: File) => {
    void send(file)
    return false
  }
  return (
    <Modal open width={640} title={heading} footer={null} mask={{ closable: false }} onCancel={onClose}>
      {task === undefined ? (
        <>
          <p>
            请先下载模板，按表头填写后上传（.xlsx，每次不超过 20000
            行）。身份证号、编码等长数字请将单元格设为“文本”格式。
          </p>
          {hints[what].map((hint) => (
            <p key={hint} style={{ marginTop: 8 }}>
              {hint}
            </p>
          ))}
          <p style={{ margin: '12px 0' }}>
            <a href={`/api/${region}/imports/templates/${what}`} download>
              <DownloadOutlined aria-hidden /> 下载模板
            </a>
          </p>
          {refusal && (
            <Alert type="error" showIcon role="alert" style={{ marginBottom: 12 }} title={refusalSentence(refusal)} />
          )}
          <Upload accept=".xlsx" showUploadList={false} beforeUpload={choose}>
            <Button type="primary" icon={<UploadOutlined aria-hidden />} loading={busy}>
              选择文件并导入
            </Button>
          </Upload>
        </>
      ) : (
        <Going task={task} onAgain={() => setTask(undefined)} onClose={onClose} />
      )}
    </Modal>
  )
}

const hints: Readonly<Record<What, readonly string[]>> = {
  organisations: [],
  applicants: [],
  defences: [
    '答辩日期写成 2026-05-20，答辩时间按 24 小时制写成 09:00-09:30。同一地点同一时间只能安排一人。',
    '再次导入同一人的，以新的安排为准，原安排留有记录；申报人会立即看到并收到消息。',
  ],
}

function Going({ task, onAgain, onClose }: { task: number; onAgain: () => void; onClose: () => void }) {
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
  if (!data) return <Progress percent={0} />
  const { done, total, refused, refusedCount } = data
  return (
    <>
      <Progress percent={total > 0 ? Math.floor((done / total) * 100) : 0} />
      <p role="status" style={{ margin: '8px 0 12px' }}>
        共 {total} 行，已处理 {done} 行，成功 {done - refusedCount} 行，未导入 {refusedCount} 行。
        {!over && '可以关闭本窗口，导入会在后台继续。'}
      </p>
      {refusedCount > 0 && (
        <>
          <p style={{ marginBottom: 8 }}>
            <a href={`/api/${region}/imports/${task}/refused`} download>
              <DownloadOutlined aria-hidden /> 下载未导入的行（含原因）
            </a>
            <span className="quiet">　改好后可直接再次导入</span>
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

async function upload(region: string, what: What, file: File) {
  const response = await fetch(`/api/${region}/imports/${what}`, {
    method: 'POST',
    headers: { 'content-type': spreadsheet },
    body: file,
  })
  const body: unknown = await response.json().catch(() => ({}))
  return response.ok ? { data: body as { id: number; total: number }, response } : { error: body, response }
}
