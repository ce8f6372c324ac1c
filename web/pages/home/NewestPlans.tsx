import { Link } from 'react-router'
import { useAddress } from '../../session.tsx'
import type { HomeAnswer } from './FivePanels.tsx'

/** 最新计划信息列表: what was published last comes first. */
export function NewestPlans({ plans }: { plans: HomeAnswer['plans'] }) {
  const address = useAddress()
  return (
    <section className="card five-plans" aria-labelledby="home-plans">
      <header>
        <h2 id="home-plans">最新计划信息列表</h2>
        <Link to={address('plans')}>全部评审计划</Link>
      </header>
      {plans.length === 0 && <p className="quiet">现在没有已发布的评审计划，请留意通知。</p>}
      <ul className="five-lines">
        {plans.map(({ id, name, levelNames, opens, closes, open }) => (
          <li key={id}>
            <div>
              <Link to={address(`plans/${id}`)}>{name}</Link>
              <small>
                {levelNames.join('、')}　{opens} 至 {closes}
              </small>
            </div>
            {open && <span className="own-state">申报中</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
