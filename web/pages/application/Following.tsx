import { Button } from 'antd'
import { FlowTable } from '../../application/FlowTable.tsx'
import type { Own } from '../../application/own.ts'

/** At the form's end, where a province has it so: the button that submits, and below it what has become of it since. */
export function Following({ own, onSubmit }: { own: Own; onSubmit: () => void }) {
  const { following } = own.form.manner ?? {}
  if (!following) return null
  return (
    <section className="following" aria-label={following.flow}>
      {own.editable && (
        <Button type="primary" size="large" onClick={onSubmit}>
          {following.submit}
        </Button>
      )}
      <h2>{following.flow}</h2>
      {own.log.length > 0 ? (
        <FlowTable own={own} name={following.flow} />
      ) : (
        <p className="quiet">{following.submit}后，在这里查看申报信息的提交、审核等情况。</p>
      )}
    </section>
  )
}
