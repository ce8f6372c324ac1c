import { Link } from 'react-router'
import { useAddress } from '../../session.tsx'
import type { HomeAnswer } from './FivePanels.tsx'

/** 业绩统计: a table that is drawn as bars, so that everybody reads the same numbers. */
export function AchievementCounts({ counts }: { counts: HomeAnswer['counts'] }) {
  const address = useAddress()
  const most = Math.max(1, ...counts.map(({ total }) => total))
  const all = counts.reduce((sum, { total }) => sum + total, 0)
  const width = (count: number) => ({ width: `${(count / most) * 100}%` })
  return (
    <section className="card five-counts" aria-labelledby="home-counts">
      <header>
        <h2 id="home-counts">业绩统计</h2>
        <Link to={address('library')}>个人业绩库</Link>
      </header>
      {counts.length === 0 ? (
        <p className="quiet">业绩库中还没有内容。业绩可以随时录入，经单位审核后用于申报。</p>
      ) : (
        <table className="count-chart">
          <caption>
            共 {all} 条
            <i className="count-approved" aria-hidden />
            审核通过
            <i className="count-other" aria-hidden />
            尚未通过
          </caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">种类</th>
              <th scope="col">条数</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ kind, name, total, approved, pending }) => (
              <tr key={kind}>
                <th scope="row">
                  <Link to={address(`library?kind=${kind}`)}>{name}</Link>
                </th>
                <td>
                  <span className="count-bar" aria-hidden>
                    <i className="count-approved" style={width(approved)} />
                    <i className="count-other" style={width(total - approved)} />
                  </span>
                  <b>{total}</b>
                  <span className="visually-hidden">
                    条，其中审核通过 {approved} 条，待审核 {pending} 条
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
