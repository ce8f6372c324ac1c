import { Alert, Empty, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import { refusalSentence } from '../../words/refusals.ts'
import { ApproveMany } from './ApproveMany.tsx'
import { Decided } from './Decided.tsx'
import { Request } from './Request.tsx'

const useRequests = (search: string) =>
  useAsk(['bindings', search], (region) =>
    client.GET('/api/{region}/bindings', { params: { path: { region }, query: search ? { search } : {} } }),
  )
export type Asked = NonNullable<ReturnType<typeof useRequests>['data']>['waiting'][number]

/** 待审核的绑定申请, one by one or many at once, and what was decided lately. */
export function Waiting() {
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<readonly number[]>([])
  const { data, error } = useRequests(search)
  if (error instanceof Refusal) return <Alert type="error" showIcon role="alert" title={refusalSentence(error)} />
  if (!data) return <Skeleton active />
  const { waiting, total, decided } = data
  const possible = waiting.filter(({ whyNot }) => whyNot === null)
  const choose = (id: number, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <>
      <section className="panel bindings" aria-labelledby="bindings-waiting">
        <header className="wrapping">
          <h2 id="bindings-waiting">待审核的绑定申请　{total}</h2>
          {(total > waiting.length || search) && (
            <Input.Search
              allowClear
              aria-label="查找申请人"
              placeholder="姓名开头"
              style={{ maxWidth: 260 }}
              maxLength={40}
              onSearch={(text) => setSearch(text.trim())}
            />
          )}
          {possible.length > 1 && <ApproveMany possible={possible} chosen={chosen} onChoose={setChosen} />}
        </header>
        {waiting.length === 0 && (
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={
              search
                ? `没有姓名以“${search}”开头的申请人`
                : '没有待审核的申请。人员登录后选择本单位，申请就会出现在这里。'
            }
          />
        )}
        <ul>
          {waiting.map((one) => (
            <Request
              key={one.id}
              one={one}
              {...(possible.length > 1 && { chosen: chosen.includes(one.id), onChoose: (on) => choose(one.id, on) })}
            />
          ))}
        </ul>
      </section>
      {decided.length > 0 && <Decided decided={decided} />}
    </>
  )
}
