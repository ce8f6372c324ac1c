import { Alert, App, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { opinionCheckStages } from '../../../core/notice-opinion.ts'
import { useAsk, useChange } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import { useNamedOutcome } from '../../opinion/batch.ts'
import { type OpinionLine, useOpinionSearch } from '../../opinion/lines.ts'
import { OpinionFilters } from '../../opinion/OpinionFilters.tsx'
import { OpinionTable } from '../../opinion/OpinionTable.tsx'
import { ReasonDialog } from '../../opinion/ReasonDialog.tsx'
import { refusalSentence } from '../../words/refusals.ts'

export function OpinionChecks() {
  const { asked, ask } = useOpinionSearch()
  const [chosen, setChosen] = useState<number[]>([])
  const [returning, setReturning] = useState<OpinionLine>()
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const tell = useNamedOutcome()
  const { data, error } = useAsk(['opinion-checks', asked], (region) =>
    client.GET('/api/{region}/opinion-checks', { params: { path: { region }, query: asked as never } }),
  )
  const agree = useChange(
    (region, applications: number[]) =>
      client.PUT('/api/{region}/opinion-checks/agreements', { params: { path: { region } }, body: { applications } }),
    { done: ({ results }) => tell('审核通过', results) },
  )
  const handIn = useChange(
    (region, applications: number[]) =>
      client.PUT('/api/{region}/opinion-checks/submission', { params: { path: { region } }, body: { applications } }),
    {
      done: ({ results }) => {
        tell('汇总提交', results)
        setChosen([])
      },
    },
  )
  const sendDown = useChange(
    (region, { one, reason }: { one: OpinionLine; reason: string }) =>
      client.PUT('/api/{region}/opinion-checks/{id}/return', {
        params: { path: { region, id: one.application } },
        body: { version: one.version, reason },
      }),
    {
      done: (_, { one }) => {
        message.success(`${one.name}：已退回下级单位重办`)
        setReturning(undefined)
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  if (error instanceof Refusal) return <Alert type="warning" showIcon title={refusalSentence(error)} />
  if (!data) return <Skeleton active />
  const none = chosen.length === 0
  return (
    <section className="panel">
      <OpinionFilters titles={data.titles} asked={asked} onAsk={ask} stages={opinionCheckStages} />
      <div className="opinion-bar">
        <Button disabled={none} loading={agree.isPending} onClick={() => agree.mutate(chosen)}>
          批量审核通过
        </Button>
        <Button type="primary" disabled={none} loading={handIn.isPending} onClick={() => handIn.mutate(chosen)}>
          汇总提交
        </Button>
        <span className="quiet">{none ? '请先勾选人员。提交后本单位不能再改' : `已勾选 ${chosen.length} 人`}</span>
      </div>
      <OpinionTable
        rows={data.rows}
        total={data.total}
        pageSize={data.pageSize}
        asked={asked}
        onAsk={ask}
        stages={opinionCheckStages}
        chosen={chosen}
        onChoose={setChosen}
        empty="没有符合条件的人员。下级单位汇总提交公示意见后，会出现在这里。"
        acts={(one) =>
          one.stage === 'handed-in' || one.stage === 'returned' ? (
            one.stage === 'returned' ? (
              '等待下级重办'
            ) : (
              '已提交，不能再改'
            )
          ) : (
            <>
              <Button
                type="link"
                size="small"
                aria-label={`审核通过 ${one.name}`}
                onClick={() => agree.mutate([one.application])}
              >
                审核通过
              </Button>
              <Button
                type="link"
                size="small"
                danger
                aria-label={`审核不通过 ${one.name}`}
                onClick={() => {
                  setProblem(undefined)
                  setReturning(one)
                }}
              >
                审核不通过
              </Button>
            </>
          )
        }
      />
      {returning && (
        <ReasonDialog
          heading={`审核不通过：${returning.name}`}
          label="不通过原因（下级单位可见）"
          ok="退回下级单位重办"
          busy={sendDown.isPending}
          problem={problem}
          onSend={({ reason }) => sendDown.mutate({ one: returning, reason })}
          onClose={() => setReturning(undefined)}
        />
      )}
    </section>
  )
}
