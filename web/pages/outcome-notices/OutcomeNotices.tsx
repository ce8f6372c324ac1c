import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { ownOpinionStages } from '../../../core/notice-opinion.ts'
import { useAsk, useChange } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import { useNamedOutcome } from '../../opinion/batch.ts'
import { type OpinionLine, useOpinionSearch } from '../../opinion/lines.ts'
import { ObjectionDialog } from '../../opinion/ObjectionDialog.tsx'
import { OpinionFilters } from '../../opinion/OpinionFilters.tsx'
import { OpinionTable } from '../../opinion/OpinionTable.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import { OpenNotice } from '../notice-desk/OpenNotice.tsx'
import { PublicObjections } from './PublicObjections.tsx'

export function OutcomeNotices() {
  const { asked, ask } = useOpinionSearch()
  const [chosen, setChosen] = useState<number[]>([])
  const [noticing, setNoticing] = useState<readonly OpinionLine[]>()
  const [objecting, setObjecting] = useState<OpinionLine>()
  const [settling, setSettling] = useState<OpinionLine>()
  const tell = useNamedOutcome()
  const { data, error } = useAsk(['outcome-notices', asked], (region) =>
    client.GET('/api/{region}/outcome-notices', { params: { path: { region }, query: asked as never } }),
  )
  const clear = useChange(
    (region, applications: number[]) =>
      client.PUT('/api/{region}/outcome-notices/clearances', { params: { path: { region } }, body: { applications } }),
    {
      done: ({ results }, applications) => {
        tell(applications.length > 1 ? '批量审核通过' : '无异议', results)
        if (applications.length > 1) setChosen([])
      },
    },
  )
  const handIn = useChange(
    (region, applications: number[]) =>
      client.PUT('/api/{region}/outcome-notices/submission', { params: { path: { region } }, body: { applications } }),
    {
      done: ({ results }) => {
        tell('汇总提交', results)
        setChosen([])
      },
    },
  )
  if (error instanceof Refusal) return <Alert type="warning" showIcon title={refusalSentence(error)} />
  if (!data) return <Skeleton active />
  const waiting = data.rows.filter((one) => chosen.includes(one.application) && one.stage === 'waiting')
  const none = chosen.length === 0
  return (
    <section className="panel">
      {!data.earliestClose && (
        <Alert
          type="warning"
          showIcon
          title="本年度节假日安排尚未录入，暂不能发布公示；请系统管理员录入后再发布"
          style={{ margin: 16 }}
        />
      )}
      <OpinionFilters titles={data.titles} asked={asked} onAsk={ask} stages={ownOpinionStages} />
      <div className="opinion-bar">
        <Button
          type="primary"
          disabled={waiting.length === 0 || !data.earliestClose}
          onClick={() => setNoticing(waiting)}
        >
          公示
        </Button>
        <Button disabled={none} loading={clear.isPending} onClick={() => clear.mutate(chosen)}>
          批量审核通过
        </Button>
        <Button disabled={none} loading={handIn.isPending} onClick={() => handIn.mutate(chosen)}>
          汇总提交
        </Button>
        <span className="quiet">
          {none
            ? `请先勾选人员。公示不少于 ${data.noticeDays} 个工作日，期满后确定意见，再汇总提交`
            : `已勾选 ${chosen.length} 人`}
        </span>
      </div>
      <OpinionTable
        rows={data.rows}
        total={data.total}
        pageSize={data.pageSize}
        asked={asked}
        onAsk={ask}
        stages={ownOpinionStages}
        chosen={chosen}
        onChoose={setChosen}
        empty="没有符合条件的人员。评委会登记评审结果后，通过人员会自动出现在这里。"
        acts={(one) => (
          <RowActs
            one={one}
            mayNotice={data.earliestClose !== null}
            onNotice={() => setNoticing([one])}
            onObject={() => setObjecting(one)}
            onClear={() => clear.mutate([one.application])}
            onSettle={() => setSettling(one)}
          />
        )}
      />
      {noticing && data.earliestClose && (
        <OpenNotice
          kind="outcome"
          earliestClose={data.earliestClose}
          noticeDays={data.noticeDays}
          people={noticing}
          onClose={() => {
            setNoticing(undefined)
            setChosen([])
          }}
        />
      )}
      {objecting && <ObjectionDialog one={objecting} onClose={() => setObjecting(undefined)} />}
      {settling?.notice && (
        <PublicObjections notice={settling.notice.id} one={settling} onClose={() => setSettling(undefined)} />
      )}
    </section>
  )
}

type Acting = {
  one: OpinionLine
  mayNotice: boolean
  onNotice: () => void
  onObject: () => void
  onClear: () => void
  onSettle: () => void
}

function RowActs({ one, mayNotice, onNotice, onObject, onClear, onSettle }: Acting) {
  const link = (label: string, onClick: () => void, disabled = false) => (
    <Button type="link" size="small" disabled={disabled} onClick={onClick} aria-label={`${label} ${one.name}`}>
      {label}
    </Button>
  )
  if (one.stage === 'handed-in') return '已提交，不能再改'
  if (one.stage === 'waiting') return link('公示', onNotice, !mayNotice)
  return (
    <>
      {link('有异议', onObject)}
      {link('无异议', onClear)}
      {one.notice && one.notice.openObjections > 0 && link(`处理公众异议（${one.notice.openObjections}）`, onSettle)}
    </>
  )
}
