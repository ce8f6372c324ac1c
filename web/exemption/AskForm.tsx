import { Alert, App, Button } from 'antd'
import { useId, useState } from 'react'
import type { FileRef } from '../../core/form.ts'
import { useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { TextField } from '../checks/OpinionField.tsx'
import { Uploader } from '../evidence/Uploader.tsx'
import { useRegion } from '../session.tsx'
import { usePortal } from '../shell/portal.ts'
import { refusalSentence } from '../words/refusals.ts'

type Props = { application: number; onDone: () => void }

/** The reason, and the proof of it. */
export function AskForm({ application, onDone }: Props) {
  const region = useRegion()
  const id = useId()
  const { message } = App.useApp()
  const maxBytes = usePortal()?.uploads.maxBytes ?? 0
  const [reason, setReason] = useState('')
  const [files, setFiles] = useState<readonly FileRef[]>([])
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<string>()
  const ask = useChange(
    (region, body: { reason: string; files: number[] }) =>
      client.PUT('/api/{region}/applications/{id}/exemption', { params: { path: { region, id: application } }, body }),
    {
      done: () => {
        message.success('申请已提交，请等待审核')
        onDone()
      },
      failed: (refusal) => setRefused(refusalSentence(refusal)),
    },
  )
  const send = () => {
    setAsked(true)
    setRefused(undefined)
    if (reason.trim() && files.length > 0) ask.mutate({ reason, files: files.map(({ file }) => file) })
  }
  return (
    <div className="exemption-ask">
      {refused && <Alert type="error" showIcon title={refused} />}
      <label htmlFor={id}>
        申请原因 <em aria-hidden>*</em>
      </label>
      <TextField
        id={id}
        value={reason}
        onChange={setReason}
        problem={asked && !reason.trim() ? '请填写申请原因' : undefined}
      />
      <span>
        证明材料 <em aria-hidden>*</em>
      </span>
      <Uploader
        region={region}
        place={{ exemption: application }}
        rule={{ types: ['jpg', 'png', 'pdf'], maxBytes, max: 10 }}
        files={files}
        onChange={setFiles}
        label="证明材料"
      />
      {asked && files.length === 0 && (
        <p className="exemption-problem" role="alert">
          请上传证明材料
        </p>
      )}
      <Button type="primary" loading={ask.isPending} onClick={send}>
        提交申请
      </Button>
    </div>
  )
}
