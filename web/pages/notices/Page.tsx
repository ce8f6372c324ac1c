import { Alert, Empty, Skeleton, Tag } from 'antd'
import { Link } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useAddress } from '../../session.tsx'
import { SiteShell } from '../../shell/SiteShell.tsx'

/** 公示: every list that the public may read today. A list that is over is not here any more. */
export function Page() {
  const address = useAddress()
  const { data, error } = useAsk(['notices'], (region) =>
    client.GET('/api/{region}/notices', { params: { path: { region } } }),
  )
  return (
    <SiteShell>
      <h1 className="page-title">公示</h1>
      {error && <Alert type="error" showIcon title="没有取到公示名单，请稍后刷新" />}
      {!data && !error && <Skeleton active />}
      {data?.length === 0 && <Empty description="目前没有正在公示的名单。公示期满后名单自动撤下。" />}
      <ul className="plain-list">
        {data?.map(({ id, heading, kind, officeName, opens, closes, people }) => (
          <li key={id} className="panel list-card">
            <Link to={address(`notices/${id}`)}>{heading}</Link>
            <p className="quiet">
              <Tag>{kind === 'eligibility' ? '资格审查' : '评审结果'}</Tag>
              {officeName}　{people} 人　公示期 {opens} 至 {closes}
            </p>
          </li>
        ))}
      </ul>
    </SiteShell>
  )
}
