import { Alert, App, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { opinionRulingStages } from '../../../core/notice-opinion.ts'
import { useAsk, useChange } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import { type OpinionLine, useOpinionSearch } from '../../opinion/lines.ts'
import { OpinionFilters } from '../../opinion/OpinionFilters.tsx'
import { OpinionTable } from '../../opinion/OpinionTable.tsx'
import { ReasonDialog } from '../../opinion/ReasonDialog.tsx'
import { refusalSentence } from '../../words/refusals.ts'

export function OpinionRulings() {
  const { asked, ask } = useOpinionSearch()
  const [ruling, setRuling] = useState<OpinionLine>()
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const { data, error } = useAsk(['opinion-rulings', asked], (region) =>
    client.GET('/api/{region}/opinion-rulings', { params: { path: { region }, query: asked as never } }),
  )
  const rule = useChange(
    (region, { one, ...said }: { one: OpinionLine; upheld: boolean; reason: string }) =>
      client.PUT('/api/{region}/opinion-rulings/{id}', {
        params: { path: { region, id: one.application } },
        body: { version: one.version, ...said },
      }),
    {
      done: (_, { one }) => {
        message.success(`${one.name}：公示异议已处理`)
        setRuling(undefined)
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  if (error instanceof Refusal) return <Alert type="warning" showIcon title={refusalSentence(error)} />
  if (!data) return <Skeleton active />
  return (
    <section className="panel">
      <OpinionFilters titles={data.titles} asked={asked} onAsk={ask} stages={opinionRulingStages} />
      <OpinionTable
        rows={data.rows}
        total={data.total}
        pageSize={data.pageSize}
        asked={asked}
        onAsk={ask}
        stages={opinionRulingStages}
        empty="没有待处理的公示异议"
        acts={(one) =>
          one.stage === 'to-check' ? (
            <Button
              type="link"
              size="small"
              aria-label={`处理 ${one.name}`}
              onClick={() => {
                setProblem(undefined)
                setRuling(one)
              }}
            >
              处理
            </Button>
          ) : (
            '已处理'
          )
        }
      />
      {ruling && (
        <ReasonDialog
          heading={`处理公示异议：${ruling.name}`}
          label="调查情况和依据"
          ok="提交处理结果"
          busy={rule.isPending}
          problem={problem}
          choices={{ label: '处理结果', no: '异议不成立，继续确认', yes: '异议成立，取消本次评审结果' }}
          onSend={({ reason, yes }) => rule.mutate({ one: ruling, upheld: yes, reason })}
          onClose={() => setRuling(undefined)}
        />
      )}
    </section>
  )
}
