import type { Counts } from '../../checks/lines.ts'

/** 截止日 of the plan that closes next. */
export function Deadline({ plan }: { plan: NonNullable<Counts['plan']> }) {
  return (
    <section className="panel deadline">
      <header>
        <h2>截止日</h2>
        <span className="quiet">{plan.name}</span>
      </header>
      <ul>
        <li>
          <span>{plan.closes}</span>
          <b>个人申报截止</b>
          <span className={plan.daysLeft > 0 && plan.daysLeft <= 7 ? 'near' : 'quiet'}>
            {plan.daysLeft > 0 ? `剩 ${plan.daysLeft} 天（含今天）` : '不在申报期内'}
          </span>
        </li>
      </ul>
    </section>
  )
}
