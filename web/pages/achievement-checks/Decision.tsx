import { App, Button } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { OpinionField } from '../../checks/OpinionField.tsx'

type Props = { id: number; version: number; onDone: () => void }

/** 审核通过, or 退回 with the reason that the person reads. */
export function Decision({ id, version, onDone }: Props) {
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const told = (text: string) => () => {
    message.success(text)
    onDone()
  }
  const approve = useChange(
    (region, _: undefined) =>
      client.PUT('/api/{region}/achievement-checks/{id}/approval', {
        params: { path: { region, id } },
        body: { version },
      }),
    { done: told('已审核通过') },
  )
  const sendBack = useChange(
    (region, reason: string) =>
      client.PUT('/api/{region}/achievement-checks/{id}/return', {
        params: { path: { region, id } },
        body: { version, reason },
      }),
    { done: told('已退回') },
  )
  const busy = approve.isPending || sendBack.isPending
  return (
    <div className="entry-decision">
      <OpinionField
        label="退回原因"
        value={reason}
        onChange={(text) => {
          setReason(text)
          setMissing(false)
        }}
        problem={missing ? '请填写原因，申报人据此修改' : undefined}
      />
      <div className="entry-decision-acts">
        <Button type="primary" loading={approve.isPending} disabled={busy} onClick={() => approve.mutate(undefined)}>
          审核通过
        </Button>
        <Button
          danger
          loading={sendBack.isPending}
          disabled={busy}
          onClick={() => (reason.trim() ? sendBack.mutate(reason) : setMissing(true))}
        >
          退回
        </Button>
      </div>
    </div>
  )
}
