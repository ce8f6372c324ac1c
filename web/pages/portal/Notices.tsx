import { Link } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useAddress } from '../../session.tsx'

/** What is on public notice now, soonest to close first. */
export function Notices() {
  const address = useAddress()
  const { data, error } = useAsk(['notices'], (region) =>
    client.GET('/api/{region}/notices', { params: { path: { region } } }),
  )
  return (
    <section className="panel portal-list" aria-labelledby="notices">
      <header>
        <h2 id="notices">公示公告</h2>
        <Link to={address('notices')}>全部公示</Link>
      </header>
      {error && <p className="quiet">公示没有取到，请稍后刷新</p>}
      {data?.length === 0 && <p className="quiet">现在没有正在公示的名单。</p>}
      <ul>
        {data?.slice(0, 6).map(({ id, heading, officeName, closes, people }) => (
          <li key={id}>
            <Link to={address(`notices/${id}`)}>{heading}</Link>
            <span className="quiet">
              {officeName}　{people} 人　公示至 {closes}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
