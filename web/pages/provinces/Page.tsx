import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { Link } from 'react-router'

type Province = { id: string; name: string; site: string }

/** The provinces that this server hosts. */
export function Page() {
  const { data, error } = useQuery({
    queryKey: ['provinces'],
    queryFn: async () => (await fetch('/api')).json() as Promise<Province[]>,
  })
  return (
    <div className="site">
      <header className="site-top">
        <strong>职称申报评审</strong>
      </header>
      <main className="site-page">
        <h1 className="page-title">请选择所在地区</h1>
        {error && <Alert type="error" showIcon title="没有连上服务器，请稍后刷新" />}
        {!data && !error && <Skeleton active />}
        <ul className="provinces">
          {data?.map(({ id, name, site }) => (
            <li key={id} className="panel">
              <Link to={`/${id}`}>
                <b>{name}</b>
                <span className="quiet">{site}</span>
              </Link>
            </li>
          ))}
        </ul>
      </main>
      {data?.[0] && (
        <footer className="site-foot">
          <Link to={`/${data[0].id}/developers`}>开发者文档</Link>
        </footer>
      )}
    </div>
  )
}
