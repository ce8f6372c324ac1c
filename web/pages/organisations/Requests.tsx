import { Button, Space } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { momentWords } from '../../checks/line.ts'
import { DeclineRequest } from './DeclineRequest.tsx'
import { PassOnRequest } from './PassOnRequest.tsx'
import type { Unit } from './unit.ts'

const useRequests = () =>
  useAsk(['unit-requests'], (region) => client.GET('/api/{region}/unit-requests', { params: { path: { region } } }))
export type Asked = NonNullable<ReturnType<typeof useRequests>['data']>[number]

/** 单位登记申请 that wait here, above the tree, for as long as there are any. */
export function Requests({ own, onRegister }: { own: Unit; onRegister: (asked: Asked) => void }) {
  const { data = [] } = useRequests()
  const [open, setOpen] = useState<{ is: 'decline' | 'pass-on'; asked: Asked }>()
  if (data.length === 0) return null
  const free = own.kinds.filter(({ group, next }) => group !== 'office' && next)
  const may = free.length > 0
  const usual = free.some(({ group }) => group === 'employer')
  return (
    <section className="panel unit-requests" aria-labelledby="unit-requests">
      <header>
        <h2 id="unit-requests">单位登记申请　{data.length}</h2>
        {!usual && <span className="quiet">本单位不直接登记工作单位：请转交其主管单位办理</span>}
      </header>
      <ul>
        {data.map((asked) => (
          <li key={asked.id}>
            <span className="grow">
              <b>{asked.name}</b>
              <span className="quiet">
                {asked.creditCode && `${asked.creditCode}　`}联系人 {asked.contact.name} {asked.contact.mobile}
              </span>
              <span className="quiet">
                {asked.applicant} 申请　{momentWords(asked.askedAt)}
              </span>
            </span>
            <Space wrap>
              <Button type="primary" size="small" disabled={!may} onClick={() => onRegister(asked)}>
                登记
              </Button>
              <Button size="small" onClick={() => setOpen({ is: 'pass-on', asked })}>
                转交
              </Button>
              <Button size="small" danger onClick={() => setOpen({ is: 'decline', asked })}>
                不予登记
              </Button>
            </Space>
          </li>
        ))}
      </ul>
      {open?.is === 'decline' && <DeclineRequest asked={open.asked} onClose={() => setOpen(undefined)} />}
      {open?.is === 'pass-on' && <PassOnRequest asked={open.asked} own={own.id} onClose={() => setOpen(undefined)} />}
    </section>
  )
}
