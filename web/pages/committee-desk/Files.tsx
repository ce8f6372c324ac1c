import { Alert, Button, Select, Skeleton, Space, Tabs } from 'antd'
import { useState } from 'react'
import { type State, stateNames } from '../../../core/application.ts'
import { useAsk, useChange } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import { useBatchOutcome } from '../../batch/outcome.tsx'
import { PeopleTable } from '../../batch/PeopleTable.tsx'
import { useWho } from '../../session.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import { Defences } from './Defences.tsx'
import { OutcomeDialog } from './OutcomeDialog.tsx'
import { opinionColumn } from './opinion.tsx'

const thisYear = new Date().getFullYear()

export function Files({ committee }: { committee: number }) {
  const [year, setYear] = useState(thisYear)
  const [tab, setTab] = useState('with-committee')
  const [chosen, setChosen] = useState<number[]>([])
  const [recording, setRecording] = useState(false)
  const convenes = useWho().capabilities.includes('convene')
  const tell = useBatchOutcome()
  const { data, error } = useAsk(['committee-files', committee, year], (region) =>
    client.GET('/api/{region}/committees/{id}/files', { params: { path: { region, id: committee }, query: { year } } }),
  )
  const receive = useChange(
    (region, applications: number[]) =>
      client.PUT('/api/{region}/receipts', { params: { path: { region } }, body: { applications } }),
    {
      done: ({ results }) => {
        tell('接收', results, (id) => data?.files.find(({ application }) => application === id)?.name ?? '')
        setChosen([])
      },
    },
  )
  if (error instanceof Refusal) return <Alert type="warning" showIcon title={refusalSentence(error)} />
  if (!data) return <Skeleton active />
  const shown = (state: string) =>
    state === 'decided'
      ? data.files.filter((one) => !['with-committee', 'under-review'].includes(one.state))
      : data.files.filter((one) => one.state === state)
  const people = shown(tab)
  const picked = people.filter(({ application }) => chosen.includes(application))
  return (
    <>
      <section className="panel">
        <div className="tabs-row">
          <Tabs
            activeKey={tab}
            onChange={(key) => {
              setTab(key)
              setChosen([])
            }}
            items={[
              { key: 'with-committee', label: `待接收（${shown('with-committee').length}）` },
              { key: 'under-review', label: `评审中（${shown('under-review').length}）` },
              { key: 'decided', label: `评审结果（${shown('decided').length}）` },
            ]}
          />
          <Space>
            <Select
              aria-label="年度"
              value={year}
              onChange={setYear}
              options={[0, 1, 2, 3].map((back) => ({ value: thisYear - back, label: `${thisYear - back} 年` }))}
            />
            {convenes && tab === 'with-committee' && (
              <Button
                type="primary"
                disabled={picked.length === 0}
                loading={receive.isPending}
                onClick={() => receive.mutate(chosen)}
              >
                {picked.length ? `接收 ${picked.length} 人` : '请先勾选人员'}
              </Button>
            )}
            {convenes && tab === 'under-review' && (
              <Button type="primary" disabled={picked.length === 0} onClick={() => setRecording(true)}>
                {picked.length ? `登记 ${picked.length} 人的评审结果` : '请先勾选人员'}
              </Button>
            )}
          </Space>
        </div>
        <PeopleTable
          people={people}
          {...(tab !== 'decided' && convenes && { chosen, onChoose: setChosen })}
          empty={
            tab === 'with-committee'
              ? '没有待接收的申报'
              : tab === 'under-review'
                ? '没有评审中的申报'
                : '还没有评审结果'
          }
          more={[
            { title: '来源', key: 'entrusted', render: (one) => (one.entrusted ? '委托评审' : '正常评审') },
            ...(tab === 'decided'
              ? [
                  {
                    title: '状态',
                    key: 'state',
                    render: (one: (typeof people)[number]) => stateNames[one.state as State],
                  },
                  {
                    title: '表决',
                    key: 'tally',
                    render: (one: (typeof people)[number]) =>
                      one.tally
                        ? `到会 ${one.tally.attending}/${one.tally.members}，同意 ${one.tally.yes}，反对 ${one.tally.no}，弃权 ${one.tally.abstain}`
                        : '—',
                  },
                  ...(people.some(({ opinion }) => opinion) ? [opinionColumn] : []),
                ]
              : []),
          ]}
        />
        {recording && (
          <OutcomeDialog
            people={picked}
            members={data.members}
            quorum={data.quorum}
            majority={data.majority}
            of={data.of}
            onClose={() => {
              setRecording(false)
              setChosen([])
            }}
          />
        )}
      </section>
      {data.defends && <Defences committee={committee} year={year} convenes={convenes} />}
    </>
  )
}
