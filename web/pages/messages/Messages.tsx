import { Alert, Button, Empty, Skeleton } from 'antd'
import { useEffect } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useAsk, useChange } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import '../../checks/checks.css'
import { momentWords } from '../../checks/line.ts'
import { useAddress, useWho } from '../../session.tsx'
import { refusalSentence } from '../../words/refusals.ts'

export function Messages() {
  const [search, setSearch] = useSearchParams()
  const before = Number(search.get('before')) || undefined
  const address = useAddress()
  const applicant = useWho().kind === 'applicant'
  const { data, error } = useAsk(['messages', before], (region) =>
    client.GET('/api/{region}/messages', { params: { path: { region }, query: before ? { before } : {} } }),
  )
  const { mutate: read } = useChange((region, upTo: number) =>
    client.PUT('/api/{region}/messages/read', { params: { path: { region } }, body: { upTo } }),
  )
  const newest = data?.unread ? data.rows[0]?.id : undefined
  // What has been looked at for a while has been read.
  useEffect(() => {
    if (newest === undefined || before !== undefined) return
    const timer = setTimeout(() => read(newest), 3000)
    return () => clearTimeout(timer)
  }, [newest, before, read])
  if (error instanceof Refusal) return <Alert type="warning" showIcon title={refusalSentence(error)} />
  if (!data) return <Skeleton active />
  return (
    <section className="panel">
      {data.rows.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有消息。申报有进展时，会在这里通知您。" />
      ) : (
        <ul className="message-list">
          {data.rows.map(({ id, application, text, at, read: seen }) => (
            <li key={id}>
              {!seen && <span className="tag on">新</span>}
              <span className="grow">
                {application && !applicant ? <Link to={address(`checks/${application}`)}>{text}</Link> : text}
              </span>
              <time className="quiet" dateTime={at}>
                {momentWords(at)}
              </time>
            </li>
          ))}
        </ul>
      )}
      {(before || data.next) && (
        <footer className="list-foot">
          <span />
          <span>
            {before && (
              <Button size="small" onClick={() => setSearch({})}>
                最新消息
              </Button>
            )}
            <Button size="small" disabled={!data.next} onClick={() => setSearch({ before: String(data.next) })}>
              更早的消息
            </Button>
          </span>
        </footer>
      )}
    </section>
  )
}
