import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { type Day, printed } from '../../core/day.ts'
import { PaperDialog } from '../paper/PaperDialog.tsx'
import { useRegion } from '../session.tsx'
import { useOwnWords } from '../shell/own-words.ts'
import type { Own } from './own.ts'
import './own-defence.css'

/** 答辩安排, as the office has brought it in: only to be read, before and after submission, with its notice to print. */
export function OwnDefence({ own }: { own: Own }) {
  const region = useRegion()
  const [open, setOpen] = useState(false)
  const say = useOwnWords()
  if (!own.defence) return null
  const { heading, none, arranged, notice } = own.defence
  const facts = arranged && [
    [say('答辩日期'), printed(arranged.on as Day)],
    [say('答辩时间'), arranged.time],
    [say('答辩地点'), arranged.place],
    ['分组', arranged.group || '—'],
    ['评审委员会', arranged.committee],
    ['备注', arranged.note || '—'],
  ]
  return (
    <section aria-label={heading} className="group-section own-defence">
      <div className="group-section-head">
        <h2>{heading}</h2>
        <Button icon={<PrinterOutlined aria-hidden />} disabled={!arranged} onClick={() => setOpen(true)}>
          {notice.label}
        </Button>
      </div>
      {facts ? (
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="group-section-hint">{none}</p>
      )}
      {open && (
        <PaperDialog
          address={`/api/${region}/applications/${own.id}/papers/${notice.id}`}
          name={`${notice.name}-${own.applicantName}.pdf`}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  )
}

/** Whether it stands in this group: the first of those named that the form shows. */
export const hasDefence = ({ defence }: Own, group: string, shown: readonly { name: string }[]) =>
  defence?.shownIn.find((one) => shown.some(({ name }) => name === one)) === group
