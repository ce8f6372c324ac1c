import { Alert, App, Modal } from 'antd'
import { useId, useState } from 'react'
import type { FileRef } from '../../core/form.ts'
import { useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { TextField } from '../checks/OpinionField.tsx'
import { Uploader } from '../evidence/Uploader.tsx'
import { useRegion } from '../session.tsx'
import { usePortal } from '../shell/portal.ts'
import { refusalSentence } from '../words/refusals.ts'
import type { OpinionLine } from './lines.ts'
import './opinion.css'

/** 有异议: the reason, and the files that prove it; both are required. */
export function ObjectionDialog({ one, onClose }: { one: OpinionLine; onClose: () => void }) {
  const region = useRegion()
  const id = useId()
  const { message } = App.useApp()
  const maxBytes = usePortal()?.uploads.maxBytes ?? 0
  const [reason, setReason] = useState(one.opinion?.reason ?? '')
  const [files, setFiles] = useState<readonly FileRef[]>(one.opinion?.files ?? [])
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState<string>()
  const save = useChange(
    (here, body: { version: number; reason: string; files: number[] }) =>
      client.PUT('/api/{region}/outcome-notices/{id}/objection', {
        params: { path: { region: here, id: one.application } },
        body,
      }),
    {
      done: () => {
        message.success(`${one.name}：已标记有异议，汇总提交后报上级单位`)
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  const send = () => {
    setAsked(true)
    setProblem(undefined)
    if (reason.trim() && files.length > 0)
      save.mutate({ version: one.version, reason, files: files.map(({ file }) => file) })
  }
  return (
    <Modal
      open
      title={`有异议：${one.name}`}
      okText="确定有异议"
      cancelText="取消"
      confirmLoading={save.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <div className="opinion-ask">
        {problem && <Alert type="error" showIcon role="alert" title={problem} />}
        <label htmlFor={id}>
          不通过原因 <em aria-hidden>*</em>
        </label>
        <TextField
          id={id}
          value={reason}
          onChange={setReason}
          problem={asked && !reason.trim() ? '请填写原因' : undefined}
        />
        <span>
          有异议证明附件 <em aria-hidden>*</em>
        </span>
        <Uploader
          region={region}
          place={{ opinion: one.application }}
          rule={{ types: ['jpg', 'png', 'pdf'], maxBytes, max: 10 }}
          files={files}
          onChange={setFiles}
          label="有异议证明附件"
        />
        {asked && files.length === 0 && (
          <p className="field-problem" role="alert">
            请上传证明附件
          </p>
        )}
      </div>
    </Modal>
  )
}
