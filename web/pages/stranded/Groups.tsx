import { Empty } from 'antd'
import { Link } from 'react-router'
import type { paths } from '../../api/schema.ts'
import { useAddress, useWho } from '../../session.tsx'

export type StrandedPage = paths['/api/{region}/stranded']['get']['responses'][200]['content']['application/json']
type Group = NonNullable<StrandedPage['groups']>[number]

/** One line for each series, level and reason, with the way out. */
export const Groups = ({ groups }: { groups: readonly Group[] }) => (
  <section className="panel stranded" aria-labelledby="stranded-why">
    <header>
      <h2 id="stranded-why">本单位审核通过、无法上报的申报</h2>
    </header>
    {groups.length === 0 ? (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有滞留的申报：审核通过的都可以在“数据上报”中上报。" />
    ) : (
      <ul className="route-cards">
        {groups.map((group) => (
          <li key={`${group.series} ${group.level} ${group.reason}`}>
            <span>
              <b>
                {group.seriesName}　{group.levelName}　{group.count} 份
              </b>
            </span>
            <span>{words[group.reason]}</span>
            <WayOut group={group} />
          </li>
        ))}
      </ul>
    )}
  </section>
)

const words: Record<Group['reason'], string> = {
  'no-route': '没有生效的上报路径，不能上报。',
  'already-passed-there': '上报路径指向已经审核过这些申报的单位，不能再报回去。',
  'committee-does-not-fit': '上报路径指向的评委会不评审这个系列、等级的申报。',
  'committee-not-filed': '上报路径指向的评委会未备案、备案已过期或已暂停，请等其恢复，或改报其他单位、评委会。',
}

function WayOut({ group: { series, level, asked } }: { group: Group }) {
  const address = useAddress()
  const { capabilities } = useWho()
  if (asked) return <span className="tag warn">已申请到“{asked}”，等待审核</span>
  if (!capabilities.includes('ask-route'))
    return <span className="quiet">请本单位有“路径申请”权限的人员申请路径。</span>
  return (
    <span className="stranded-ways">
      <Link to={`${address('unit-routes')}?new&series=${series}&level=${level}`}>申请单位路径</Link>
      <Link to={`${address('committee-routes')}?new&level=${level}`}>申请评委会路径</Link>
    </span>
  )
}
