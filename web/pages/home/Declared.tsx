import { Link } from 'react-router'
import { titleLine } from '../../application/own.ts'
import { useAddress } from '../../session.tsx'
import type { HomeAnswer } from './FivePanels.tsx'

const most = 4

/** 我的申报情况: the newest first; the rest, and what may be done, in 职称申报. */
export function Declared({ declarations }: { declarations: HomeAnswer['declarations'] }) {
  const address = useAddress()
  return (
    <section className="card five-declared" aria-labelledby="home-declared">
      <header>
        <h2 id="home-declared">我的申报情况</h2>
        <Link to={address('applications')}>职称申报</Link>
      </header>
      {declarations.length === 0 && <p className="quiet">还没有申报。选择一个评审计划后可以开始。</p>}
      <ul className="five-lines">
        {declarations.slice(0, most).map((one) => (
          <li key={one.id}>
            <div>
              <Link to={address(one.submittedAt ? `application/${one.id}/progress` : 'applications')}>
                {titleLine(one)}
              </Link>
              <small>
                {one.year}年度　{one.planName}
              </small>
            </div>
            <span className={one.history ? 'chip' : 'own-state'}>{one.stateName}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
