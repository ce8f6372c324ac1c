import { Link } from 'react-router'
import { momentWords } from '../../checks/line.ts'
import { useAddress } from '../../session.tsx'
import type { StrandedPage } from './Groups.tsx'

/** 下级单位: how many lie at each, with its map to see where the way is broken. */
export function Below({ offices, more }: NonNullable<StrandedPage['below']>) {
  const address = useAddress()
  return (
    <section className="panel stranded" aria-labelledby="stranded-below">
      <header>
        <h2 id="stranded-below">下级单位的滞留申报</h2>
      </header>
      <ul className="route-cards">
        {offices.map(({ id, name, count, since }) => (
          <li key={id}>
            <span>
              <b>{name}</b>　{count} 份
            </span>
            <span className="quiet">最早一份自 {momentWords(since)} 起无法上报</span>
            <Link to={`${address('route-map')}?unit=${id}`} aria-label={`${name}的路径图`}>
              路径图
            </Link>
          </li>
        ))}
      </ul>
      {more && <p className="stranded-turn quiet">只列出滞留最多的 {offices.length} 个单位</p>}
    </section>
  )
}
