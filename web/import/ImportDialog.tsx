import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Alert, Button, Modal, Upload } from 'antd'
import { useState } from 'react'
import { answered, Refusal } from '../api/client.ts'
import { patientFetch } from '../api/patient.ts'
import { useRegion } from '../session.tsx'
import { useOwnWords } from '../shell/own-words.ts'
import { refusalSentence } from '../words/refusals.ts'
import { ImportProgress } from './ImportProgress.tsx'

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
type What = 'organisations' | 'applicants' | 'registered-units' | 'defences'

/** 从 Excel 导入: template, file, progress, and what was not taken with its reasons. */
export function ImportDialog({ what, heading, onClose }: { what: What; heading: string; onClose: () => void }) {
  const region = useRegion()
  const say = useOwnWords()
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
              {say(hint)}
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
        <ImportProgress task={task} onAgain={() => setTask(undefined)} onClose={onClose} />
      )}
    </Modal>
  )
}

const hints: Readonly<Record<What, readonly string[]>> = {
  organisations: [],
  applicants: [],
  'registered-units': ['同一统一社会信用代码再次导入的，以新的单位名称为准。'],
  defences: [
    '答辩日期写成 2026-05-20，答辩时间按 24 小时制写成 09:00-09:30。同一地点同一时间只能安排一人。',
    '再次导入同一人的，以新的安排为准，原安排留有记录；申报人会立即看到并收到消息。',
  ],
}

async function upload(region: string, what: What, file: File) {
  const address = new URL(`/api/${region}/imports/${what}`, location.href)
  const response = await patientFetch(
    new Request(address, { method: 'POST', headers: { 'content-type': spreadsheet }, body: file }),
  )
  const body: unknown = await response.json().catch(() => ({}))
  return response.ok ? { data: body as { id: number; total: number }, response } : { error: body, response }
}
