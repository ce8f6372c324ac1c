import { momentOf } from '../application/today.ts'
import './exemption.css'

type Asked = {
  id: number
  stateName: string
  reason: string
  answer: string | null
  askedAt: string
  endedAt: string | null
}

/** What was asked, and what came of it, newest first. */
export const ExemptionHistory = ({ heading, requests }: { heading: string; requests: readonly Asked[] }) => (
  <>
    <h3>{heading}</h3>
    <ul className="exemption-history">
      {requests.map(({ id, stateName, reason, answer, askedAt, endedAt }) => (
        <li key={id}>
          <b>{stateName}</b>
          <span className="quiet">
            {momentOf(askedAt)} 申请{endedAt && `，${momentOf(endedAt)} ${stateName}`}
          </span>
          <p className="exemption-reason">{reason}</p>
          {answer && <p>不同意的原因：{answer}</p>}
        </li>
      ))}
    </ul>
  </>
)
