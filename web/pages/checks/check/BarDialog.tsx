import { Alert, Modal } from 'antd'
import { useId, useState } from 'react'
import { useChange } from '../../../api/ask.ts'
import { client } from '../../../api/client.ts'
import { Labelled } from '../../../checks/Labelled.tsx'
import { TextField } from '../../../checks/OpinionField.tsx'
import { refusalSentence } from '../../../words/refusals.ts'
import type { Told } from './told.ts'

type Props = { told: Told; onClose: () => void; onBarred: () => void }

/** 加入黑名单: rare and heavy, so its consequence is said before the reason is asked for. */
export function BarDialog({ told, onClose, onBarred }: Props) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<string>()
  const id = useId()
  const bar = useChange(
    (region, text: string) =>
      client.PUT('/api/{region}/checks/{id}/bar', {
        params: { path: { region, id: told.id } },
        body: { version: told.version, reason: text },
      }),
    {
      done: () => {
        onClose()
        onBarred()
      },
      failed: (refusal) => setRefused(refusalSentence(refusal)),
    },
  )
  return (
    <Modal
      open
      title={`将 ${told.applicantName} 加入黑名单`}
      okText={`加入黑名单，${told.barYears} 年内不得申报`}
      okButtonProps={{ danger: true }}
      cancelText="取消"
      confirmLoading={bar.isPending}
      onCancel={onClose}
      onOk={() => {
        setAsked(true)
        if (reason.trim()) bar.mutate(reason.trim())
      }}
    >
      <div className="batch-dialog">
        <Alert
          type="warning"
          showIcon
          title={`本份申报随即终止，申报人 ${told.barYears} 年内不得再申报`}
          description="加入后本单位不能撤销，只有省级职改办领导可以说明原因后解除。请写明事实和依据。"
        />
        {refused && <Alert type="error" showIcon title={refused} />}
        <Labelled id={id} label="事实和依据">
          <TextField
            id={id}
            value={reason}
            onChange={setReason}
            problem={asked && !reason.trim() ? '请填写事实和依据' : undefined}
          />
        </Labelled>
      </div>
    </Modal>
  )
}
