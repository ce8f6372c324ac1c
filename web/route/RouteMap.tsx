import { Alert, Empty, Skeleton } from 'antd'
import { Link } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { client, Refusal } from '../api/client.ts'
import { useAddress } from '../session.tsx'
import { refusalSentence } from '../words/refusals.ts'
import './routes.css'

/** Every way up from a unit, drawn as a chain: to its committee, or to where it ends. */
export function RouteMap({ unit }: { unit: number | undefined }) {
  const address = useAddress()
  const { data, error } = useAsk(['route-map', unit], (region) =>
    client.GET('/api/{region}/route-map', { params: { path: { region }, query: unit ? { unit } : {} } }),
  )
  if (error instanceof Refusal) return <Alert type="error" showIcon role="alert" title={refusalSentence(error)} />
  if (!data) return <Skeleton active />
  return (
    <section className="panel" aria-labelledby="route-map">
      <header className="wrapping">
        <h2 id="route-map">{data.unit.name}</h2>
        {!data.own && <Link to={address('route-map')}>看本单位的路径图</Link>}
      </header>
      {data.ways.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            data.own
              ? '本单位还没有生效的上报路径。请到“单位路径申请”或“评委会路径申请”新增路径。'
              : '该单位还没有生效的上报路径。'
          }
        />
      )}
      <ul className="ways">
        {data.ways.map(({ series, seriesName, level, levelName, legs, broken }) => (
          <li key={`${series} ${level}`}>
            <h3>
              {seriesName}　{levelName}
            </h3>
            <ol className="way">
              <li className="way-own">{data.unit.name}</li>
              {legs.map(({ to, name, filed }) => (
                <li key={name} className={to === 'committee' ? 'way-end' : undefined}>
                  {name}
                  {!filed && <small>未备案、备案已过期或已暂停，现在不能接收</small>}
                </li>
              ))}
              {broken && <li className="way-broken">到此为止，没有上级路径</li>}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  )
}
