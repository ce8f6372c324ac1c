import { Button, Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { useAsk, useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useBatchOutcome } from '../../batch/outcome.tsx'
import { PeopleTable } from '../../batch/PeopleTable.tsx'
import { ReferDialog } from './ReferDialog.tsx'

export function Referrals() {
  const [tab, setTab] = useState<'waiting' | 'confirmable'>('waiting')
  const [chosen, setChosen] = useState<number[]>([])
  const [referring, setReferring] = useState(false)
  const tell = useBatchOutcome()
  const { data } = useAsk(['referrals'], (region) =>
    client.GET('/api/{region}/referrals', { params: { path: { region } } }),
  )
  const confirm = useChange(
    (region, applications: number[]) =>
      client.PUT('/api/{region}/confirmations', { params: { path: { region } }, body: { applications } }),
    { done: ({ results }) => tell('确认', results, nameOf) },
  )
  const nameOf = (id: number) =>
    [...(data?.waiting ?? []), ...(data?.confirmable ?? [])].find(({ application }) => application === id)?.name ?? ''
  if (!data) return <Skeleton active />
  const people = data[tab]
  const picked = people.filter(({ application }) => chosen.includes(application))
  const plans = data.waiting.filter(({ application }) => chosen.includes(application)).map(({ planned }) => planned)
  const kinds = new Set(picked.map(({ seriesId, level }) => `${seriesId} ${level}`))
  return (
    <section className="panel">
      <div className="tabs-row">
        <Tabs
          activeKey={tab}
          onChange={(key) => {
            setTab(key as typeof tab)
            setChosen([])
          }}
          items={[
            { key: 'waiting', label: `待安排评审（${data.waiting.length}）` },
            { key: 'confirmable', label: `待确认（${data.confirmable.length}）` },
          ]}
        />
        {tab === 'waiting' ? (
          <Button type="primary" disabled={kinds.size !== 1} onClick={() => setReferring(true)}>
            {picked.length === 0
              ? '请先勾选人员'
              : kinds.size > 1
                ? '请选择同一系列、同一层级的人员'
                : `安排 ${picked.length} 人评审`}
          </Button>
        ) : (
          <Button
            type="primary"
            disabled={picked.length === 0}
            loading={confirm.isPending}
            onClick={() => confirm.mutate(chosen)}
          >
            {picked.length === 0 ? '请先勾选人员' : `确认 ${picked.length} 人的评审结果`}
          </Button>
        )}
      </div>
      <PeopleTable
        people={people}
        chosen={chosen}
        onChoose={setChosen}
        empty={
          tab === 'waiting'
            ? '没有待安排评审的人员。公示期满并结束公示后，人员会出现在这里。'
            : '没有待确认的评审结果。'
        }
      />
      {referring && picked[0] && (
        <ReferDialog
          people={picked}
          series={picked[0].seriesId}
          level={picked[0].level}
          planned={new Set(plans).size === 1 ? (plans[0] ?? null) : null}
          onClose={() => {
            setReferring(false)
            setChosen([])
          }}
        />
      )}
    </section>
  )
}
