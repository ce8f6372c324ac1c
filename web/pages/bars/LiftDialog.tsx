import { Modal } from 'antd'
import { useId, useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { Labelled } from '../../checks/Labelled.tsx'
import { TextField } from '../../checks/OpinionField.tsx'

export type Bar = { id: number; name: string; until: string | null }

export function LiftDialog({ bar, onClose }: { bar: Bar; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const id = useId()
  const lift = useChange(
    (region, text: string) =>
      client.PUT('/api/{region}/bars/{id}/lift', { params: { path: { region, id: bar.id } }, body: { reason: text } }),
    { done: onClose },
  )
  return (
    <Modal
      open
      title={bar.until ? `解除对 ${bar.name} 的限制` : `解除 ${bar.name} 的记录`}
      okText="解除"
      cancelText="取消"
      confirmLoading={lift.isPending}
      onCancel={onClose}
      onOk={() => {
        setAsked(true)
        if (reason.trim()) lift.mutate(reason.trim())
      }}
    >
      <p className="quiet">
        {bar.until && `原定 ${bar.until} 前（含当日）不得申报；解除后立即可以申报。`}原因会记入档案并告知本人。
      </p>
      <Labelled id={id} label="解除原因">
        <TextField
          id={id}
          value={reason}
          onChange={setReason}
          problem={asked && !reason.trim() ? '请填写解除原因' : undefined}
        />
      </Labelled>
    </Modal>
  )
}
