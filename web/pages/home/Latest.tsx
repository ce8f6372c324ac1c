import { Link } from 'react-router'
import { momentWords } from '../../checks/line.ts'
import { useAddress } from '../../session.tsx'
import { useNewest } from './newest.ts'

/** 最近到达 at this desk. */
export function Latest() {
  const address = useAddress()
  const { data: own } = useNewest('own', '-arrived', 7)
  const { data: subordinate } = useNewest('subordinate', '-arrived', 7)
  const both = [
    ...(own?.rows ?? []).map((line) => ({ line, query: '' })),
    ...(subordinate?.rows ?? []).map((line) => ({ line, query: '?list=subordinate' })),
  ]
    .sort((one, other) => other.line.arrivedAt.localeCompare(one.line.arrivedAt))
    .slice(0, 7)
  return (
    <section className="panel">
      <header>
        <h2>最近到达</h2>
      </header>
      {both.length === 0 ? (
        <p className="home-none quiet">没有新到的申报</p>
      ) : (
        <ul className="arrivals">
          {both.map(({ line, query }) => (
            <li key={line.id}>
              <span className="quiet">{momentWords(line.arrivedAt).slice(5)}</span>
              <span>
                <Link to={address(`checks/${line.id}${query}`)}>{line.applicantName}</Link>{' '}
                {`　${line.submissions > 1 ? '重报' : '首次'} · ${line.titleName}`}
              </span>
              <span className="quiet">{line.organisationName}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
