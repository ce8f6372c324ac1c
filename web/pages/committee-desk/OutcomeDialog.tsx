import { Alert, Grid, InputNumber, Modal, Table } from 'antd'
import { useState } from 'react'
import { passes, type Tally, whyNotValid } from '../../../core/ballot.ts'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useBatchOutcome } from '../../batch/outcome.tsx'
import type { Person } from '../../batch/PeopleTable.tsx'
import { refusalSentence } from '../../words/refusals.ts'

type Props = {
  people: readonly Person[]
  members: number
  quorum: number
  majority: { top: number; bottom: number }
  of: 'attending' | 'members'
  onClose: () => void
}
type Counts = Pick<Tally, 'yes' | 'no' | 'abstain'>

const words = {
  'counts-not-whole': '请填写整数',
  'more-attending-than-members': '到会人数超过评委会人数',
  'ballots-do-not-add-up': '三项之和应等于到会人数',
  'no-quorum': '到会人数不足',
} as const

/** 登记评审结果: one attendance for the meeting, three counts a person; the arithmetic is shown and the law decides. */
export function OutcomeDialog({ people, members, quorum, majority, of, onClose }: Props) {
  const [attending, setAttending] = useState(members)
  const [counts, setCounts] = useState<Record<number, Counts>>({})
  const [problem, setProblem] = useState<string>()
  const tell = useBatchOutcome()
  const wide = Grid.useBreakpoint().md ?? true
  const rule = { quorum: [quorum, members] as const, majority: [majority.top, majority.bottom] as const, of }
  const tallyOf = (id: number): Tally => ({ members, attending, ...(counts[id] ?? { yes: 0, no: 0, abstain: 0 }) })
  const save = useChange(
    (region) =>
      client.PUT('/api/{region}/outcomes', {
        params: { path: { region } },
        body: { outcomes: people.map(({ application }) => ({ application, tally: tallyOf(application) })) },
      }),
    {
      done: ({ results }) => {
        tell('登记评审结果', results, (id) => people.find(({ application }) => application === id)?.name ?? '')
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  const valid = people.every(({ application }) => attending >= quorum && !whyNotValid(tallyOf(application), rule))
  const cell = (one: Person, key: keyof Counts, label: string) => (
    <InputNumber
      min={0}
      max={members}
      precision={0}
      style={{ width: wide ? 76 : 52 }}
      aria-label={`${one.name} ${label}`}
      value={counts[one.application]?.[key] ?? 0}
      onChange={(value) =>
        setCounts({
          ...counts,
          [one.application]: { ...(counts[one.application] ?? { yes: 0, no: 0, abstain: 0 }), [key]: value ?? 0 },
        })
      }
    />
  )
  const result = ({ application }: Person) => {
    const tally = tallyOf(application)
    const wrong = whyNotValid(tally, rule)
    if (wrong) return <span className="quiet">{words[wrong]}</span>
    const base = of === 'attending' ? attending : members
    const passed = passes(tally, rule)
    return `${passed ? '通过' : '未通过'}（${majority.bottom}×${tally.yes} ${passed ? '≥' : '＜'} ${majority.top}×${base}）`
  }
  const width = wide ? 104 : 68
  return (
    <Modal
      open
      width={760}
      title="登记评审结果"
      okText="提交结果"
      cancelText="取消"
      okButtonProps={{ disabled: !valid }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate(undefined)}
      onCancel={onClose}
    >
      {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} />}
      <p style={{ marginBottom: 12 }}>
        评委会 {members} 人，到会{' '}
        <InputNumber
          aria-label="到会人数"
          min={0}
          max={members}
          precision={0}
          value={attending}
          onChange={(value) => setAttending(value ?? 0)}
        />{' '}
        人。
        {attending >= quorum ? ` 达到法定人数（至少 ${quorum} 人）。` : <b> 不足法定人数，至少应到 {quorum} 人。</b>}
      </p>
      <Table
        size="small"
        rowKey="application"
        pagination={false}
        scroll={{ y: 360 }}
        dataSource={people as Person[]}
        columns={[
          {
            title: '姓名',
            render: (_, one) => (
              <>
                {one.name}
                {!wide && <p>{result(one)}</p>}
              </>
            ),
          },
          { title: '同意', width, render: (_, one) => cell(one, 'yes', '同意票') },
          { title: '反对', width, render: (_, one) => cell(one, 'no', '反对票') },
          { title: '弃权（含无效）', width: wide ? 132 : width, render: (_, one) => cell(one, 'abstain', '弃权票') },
          ...(wide ? [{ title: '结果', width: 220, render: (_: unknown, one: Person) => result(one) }] : []),
        ]}
      />
    </Modal>
  )
}
