import { momentOf } from '../../application/today.ts'
import './permission.css'

type Row = { granted: boolean; finding: string; reason: string | null; decidedAt: string }

/** What was decided before, newest first. */
export const Former = ({ rows }: { rows: readonly Row[] }) =>
  rows.length === 0 ? null : (
    <section className="panel permission-former" aria-label="审核记录">
      <h2>审核记录</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.decidedAt}>
            <span className="quiet">{momentOf(row.decidedAt)}</span>
            <b>{row.granted ? '审核通过' : '审核不通过'}</b>
            <span>{row.reason ?? row.finding}</span>
          </li>
        ))}
      </ul>
    </section>
  )
