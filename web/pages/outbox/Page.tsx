import { Alert, Button } from 'antd'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { momentOf } from '../../application/today.ts'
import { SiteShell } from '../../shell/SiteShell.tsx'
import './outbox.css'

/** What the demonstration would have sent to mobile phones. */
export function Page() {
  const { data, error, refetch, isFetching } = useAsk(['outbox'], (region) =>
    client.GET('/api/{region}/outbox', { params: { path: { region } } }),
  )
  return (
    <SiteShell>
      <section className="panel outbox">
        <header>
          <h1 className="page-title">演示短信</h1>
          <Button onClick={() => refetch()} loading={isFetching}>
            刷新
          </Button>
        </header>
        {error ? (
          <p className="quiet">只有演示系统才有这个页面。</p>
        ) : (
          <Alert type="info" showIcon title="演示系统不发送真实短信，本应发送的内容显示在这里。" />
        )}
        {data?.length === 0 && <p className="quiet">还没有短信。</p>}
        <ul>
          {data?.map(({ id, mobile, text, made }) => (
            <li key={id}>
              <b>{mobile}</b>
              <time className="quiet" dateTime={made}>
                {momentOf(made)}
              </time>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </section>
    </SiteShell>
  )
}
