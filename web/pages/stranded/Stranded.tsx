import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import '../../route/routes.css'
import '../../checks/checks.css'
import { refusalSentence } from '../../words/refusals.ts'
import { Below } from './Below.tsx'
import { Groups } from './Groups.tsx'
import { People } from './People.tsx'

/** What lies here and cannot go on, with what to do about it; who it is; how many lie so below. */
export function Stranded() {
  const [pages, setPages] = useState<string[]>([])
  const after = pages.at(-1)
  const first = useAsk(['stranded'], (region) => client.GET('/api/{region}/stranded', { params: { path: { region } } }))
  const { data } = useAsk(['stranded', after], (region) =>
    client.GET('/api/{region}/stranded', { params: { path: { region }, query: after ? { after } : {} } }),
  )
  if (first.error instanceof Refusal)
    return <Alert type="error" showIcon role="alert" title={refusalSentence(first.error)} />
  if (!first.data || !data) return <Skeleton active />
  const { groups, below } = first.data
  return (
    <>
      <Groups groups={groups ?? []} />
      {data.rows.length > 0 && (
        <People rows={data.rows}>
          {(data.next || after) && (
            <footer className="stranded-turn">
              <Button size="small" disabled={!after} onClick={() => setPages(pages.slice(0, -1))}>
                上一页
              </Button>
              <Button size="small" disabled={!data.next} onClick={() => data.next && setPages([...pages, data.next])}>
                下一页
              </Button>
            </footer>
          )}
        </People>
      )}
      {below && below.offices.length > 0 && <Below {...below} />}
    </>
  )
}
