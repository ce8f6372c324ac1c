import { Empty, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { momentWords } from '../../checks/line.ts'
import { StaffPage } from '../../shell/StaffPage.tsx'
import './bindings.css'
import { People } from './People.tsx'
import { Request } from './Request.tsx'

/** 人员绑定: who asks to be of this unit, and who is. */
export const Page = () => (
  <StaffPage kinds={['administrator', 'officer']} heading="人员绑定">
    <Waiting />
    <People />
  </StaffPage>
)

const useRequests = (search: string) =>
  useAsk(['bindings', search], (region) =>
    client.GET('/api/{region}/bindings', { params: { path: { region }, query: search ? { search } : {} } }),
  )
export type Asked = NonNullable<ReturnType<typeof useRequests>['data']>['waiting'][number]

function Waiting() {
  const [search, setSearch] = useState('')
  const { data } = useRequests(search)
  if (!data) return <Skeleton active />
  const { waiting, total, decided } = data
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
            <Request key={one.id} one={one} />
          ))}
        </ul>
      </section>
      {decided.length > 0 && (
        <section className="panel bindings" aria-labelledby="bindings-decided">
          <header>
            <h2 id="bindings-decided">最近审核过的</h2>
          </header>
          <ul>
            {decided.map(({ id, name, idNumber, stateName, reason, decidedAt }) => (
              <li key={id}>
                <span className="grow">
                  <span>
                    <b>{name}</b>　{idNumber}
                  </span>
                  {reason && <span className="quiet">原因：{reason}</span>}
                </span>
                <span className="quiet">
                  {stateName}　{decidedAt && momentWords(decidedAt)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
