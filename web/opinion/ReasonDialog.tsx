import { Alert, Modal, Radio } from 'antd'
import { useId, useState } from 'react'
import { TextField } from '../checks/OpinionField.tsx'
import './opinion.css'

type Props = {
  heading: string
  label: string
  ok: string
  busy: boolean
  problem?: string | undefined
  /** Where a choice is made with the reason. */
  choices?: { label: string; no: string; yes: string }
  onSend: (said: { reason: string; yes: boolean }) => void
  onClose: () => void
}

/** A reason that has to be written, and where asked a choice that it is the reason of. */
export function ReasonDialog({ heading, label, ok, busy, problem, choices, onSend, onClose }: Props) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [yes, setYes] = useState<boolean>()
  const [asked, setAsked] = useState(false)
  const send = () => {
    setAsked(true)
    if (reason.trim() && (!choices || yes !== undefined)) onSend({ reason, yes: yes === true })
  }
  return (
    <Modal open title={heading} okText={ok} cancelText="取消" confirmLoading={busy} onOk={send} onCancel={onClose}>
      <div className="opinion-ask">
        {problem && <Alert type="error" showIcon role="alert" title={problem} />}
        {choices && (
          <Radio.Group
            aria-label={choices.label}
            value={yes}
            onChange={({ target }) => setYes(target.value)}
            options={[
              { value: false, label: choices.no },
              { value: true, label: choices.yes },
            ]}
          />
        )}
        {choices && asked && yes === undefined && (
          <p className="field-problem" role="alert">
            请选择{choices.label}
          </p>
        )}
        <label htmlFor={id}>
          {label} <em aria-hidden>*</em>
        </label>
        <TextField
          id={id}
          value={reason}
          onChange={setReason}
          problem={asked && !reason.trim() ? '请填写原因' : undefined}
        />
      </div>
    </Modal>
  )
}
