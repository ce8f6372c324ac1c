import { Alert } from 'antd'
import { Link } from 'react-router'
import type { paths } from '../api/schema.ts'
import { useAddress } from '../session.tsx'
import { refusalSentence } from '../words/refusals.ts'

type Answer = paths['/api/{region}/forwardings/preview']['post']['responses'][200]['content']['application/json']
type Group = Answer['groups'][number]

/** Where each series and level goes, and which can't go and what to do. */
export function Destinations({ groups, able }: { groups: readonly Group[]; able: number }) {
  const address = useAddress()
  const going = groups.filter(({ leadsTo }) => leadsTo !== null)
  const stuck = groups.filter(({ leadsTo }) => leadsTo === null)
  const without = stuck.some(({ refusal }) => refusal === 'no-route')
  return (
    <div className="destinations">
      <p>{able > 0 ? `确定后，${able} 条沿唯一上报路径上报，上报后不能撤回：` : '所选申报现在都不能上报。'}</p>
      {going.length > 0 && (
        <ul aria-label="上报到">
          {going.map(({ series, level, seriesName, levelName, count, leadsTo }) => (
            <li key={`${series} ${level} ${leadsTo?.name}`}>
              <span>
                {seriesName} · {levelName}
              </span>
              <b>{leadsTo?.to === 'committee' ? `评委会：${leadsTo.name}` : leadsTo?.name}</b>
              <span>{count} 条</span>
            </li>
          ))}
        </ul>
      )}
      {stuck.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${stuck.reduce((sum, { count }) => sum + count, 0)} 条不能上报`}
          description={
            <ul className="batch-failures">
              {stuck.map(({ series, level, seriesName, levelName, count, refusal }) => (
                <li key={`${series} ${level} ${refusal}`}>
                  {seriesName} · {levelName}，{count} 条：
                  {refusalSentence({ refusal: refusal ?? 'unexpected', detail: {} })}
                </li>
              ))}
              {without && (
                <>
                  <li>
                    <Link to={address('unit-routes')}>到单位路径申请</Link>
                  </li>
                  <li>
                    <Link to={address('committee-routes')}>到评委会路径申请</Link>
                  </li>
                </>
              )}
            </ul>
          }
        />
      )}
    </div>
  )
}
