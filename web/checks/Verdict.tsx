import { Button } from 'antd'
import { useState } from 'react'
import './checks.css'
import { OpinionField } from './OpinionField.tsx'

type Change<Asked> = { isPending: boolean; mutate: (asked: Asked) => void }

type Props = {
  yes: { label: string; change: Change<undefined> }
  /** `reason` is the label of the box, `missing` what is said while it is empty. */
  no: { label: string; change: Change<string>; reason: string; missing: string }
}

/** One way or the other; the other with a reason that the person reads. */
export function Verdict({ yes, no }: Props) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const busy = yes.change.isPending || no.change.isPending
  return (
    <div className="entry-decision">
      <OpinionField
        label={no.reason}
        value={reason}
        onChange={(text) => {
          setReason(text)
          setMissing(false)
        }}
        problem={missing ? no.missing : undefined}
      />
      <div className="entry-decision-acts">
        <Button
          type="primary"
          loading={yes.change.isPending}
          disabled={busy}
          onClick={() => yes.change.mutate(undefined)}
        >
          {yes.label}
        </Button>
        <Button
          danger
          loading={no.change.isPending}
          disabled={busy}
          onClick={() => (reason.trim() ? no.change.mutate(reason) : setMissing(true))}
        >
          {no.label}
        </Button>
      </div>
    </div>
  )
}
