import { App, Button } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { OpinionField } from '../../checks/OpinionField.tsx'

/** 同意免面试, or 不同意 with the reason that the applicant reads. */
export function Decision({ id, onDone }: { id: number; onDone: () => void }) {
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const told = (text: string) => () => {
    message.success(text)
    onDone()
  }
  const grant = useChange(
    (region, _: undefined) =>
      client.PUT('/api/{region}/exemption-checks/{id}/grant', { params: { path: { region, id } } }),
    { done: told('已同意免面试') },
  )
  const refuse = useChange(
    (region, reason: string) =>
      client.PUT('/api/{region}/exemption-checks/{id}/refusal', { params: { path: { region, id } }, body: { reason } }),
    { done: told('已告知申报人') },
  )
  const busy = grant.isPending || refuse.isPending
  return (
    <div className="entry-decision">
      <OpinionField
        label="不同意的原因"
        value={reason}
        onChange={(text) => {
          setReason(text)
          setMissing(false)
        }}
        problem={missing ? '请填写原因，申报人会看到' : undefined}
      />
      <div className="entry-decision-acts">
        <Button type="primary" loading={grant.isPending} disabled={busy} onClick={() => grant.mutate(undefined)}>
          同意免面试
        </Button>
        <Button
          danger
          loading={refuse.isPending}
          disabled={busy}
          onClick={() => (reason.trim() ? refuse.mutate(reason) : setMissing(true))}
        >
          不同意
        </Button>
      </div>
    </div>
  )
}
