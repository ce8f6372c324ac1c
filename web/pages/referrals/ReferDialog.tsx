import { Alert, Modal, Radio, Select, Skeleton } from 'antd'
import { useState } from 'react'
import type { Level } from '../../../core/title.ts'
import { useAsk, useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useBatchOutcome } from '../../batch/outcome.tsx'
import type { Person } from '../../batch/PeopleTable.tsx'
import { refusalSentence } from '../../words/refusals.ts'

/** Normal review or an entrusted one (委托代评), and the committee: only those filed for the series and level are offered. */
export function ReferDialog({
  people,
  series,
  level,
  planned,
  onClose,
}: {
  people: readonly Person[]
  series: string
  level: Level
  /** The committee that their plan was made for: the one that reviews in the normal way. */
  planned: number | null
  onClose: () => void
}) {
  const [entrusted, setEntrusted] = useState(false)
  const [committee, setCommittee] = useState<number | undefined>(planned ?? undefined)
  const [problem, setProblem] = useState<string>()
  const tell = useBatchOutcome()
  const { data } = useAsk(['referrals', 'committees', series, level], (region) =>
    client.GET('/api/{region}/referrals/committees', { params: { path: { region }, query: { series, level } } }),
  )
  const refer = useChange(
    (region, chosen: number) =>
      client.PUT('/api/{region}/referrals', {
        params: { path: { region } },
        body: { applications: people.map(({ application }) => application), committee: chosen, entrusted },
      }),
    {
      done: ({ results }) => {
        tell(
          entrusted ? '委托评审' : '正常评审',
          results,
          (id) => people.find(({ application }) => application === id)?.name ?? '',
        )
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  return (
    <Modal
      open
      title={`安排 ${people.length} 人评审`}
      okText={entrusted ? '委托评审' : '送评委会'}
      cancelText="取消"
      okButtonProps={{ disabled: !committee }}
      confirmLoading={refer.isPending}
      onOk={() => committee && refer.mutate(committee)}
      onCancel={onClose}
    >
      {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} />}
      <p style={{ marginBottom: 8 }}>是否属于委托代评</p>
      <Radio.Group
        value={entrusted}
        onChange={(event) => {
          setEntrusted(event.target.value as boolean)
          setCommittee(event.target.value === false && planned !== null ? planned : undefined)
        }}
        options={[
          { value: false, label: '正常评审' },
          { value: true, label: '委托评审' },
        ]}
      />
      <p style={{ margin: '16px 0 8px' }} id="committee-label">
        评委会
      </p>
      {data ? (
        <Select
          style={{ width: '100%' }}
          aria-labelledby="committee-label"
          placeholder={data.length ? '请选择评委会' : '没有该系列、层级已备案的评委会'}
          showSearch={{ optionFilterProp: 'label' }}
          value={committee ?? null}
          onChange={(value) => setCommittee(value ?? undefined)}
          options={data
            .filter(({ id }) => entrusted || planned === null || id === planned)
            .map(({ id, name, code, convenerName }) => ({
              value: id,
              label: `${name}（${code}，${convenerName}）`,
            }))}
        />
      ) : (
        <Skeleton active />
      )}
    </Modal>
  )
}
