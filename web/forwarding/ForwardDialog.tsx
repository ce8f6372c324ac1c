import { Alert, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { useAsk, useChange } from '../api/ask.ts'
import { client, Refusal } from '../api/client.ts'
import { refusalSentence } from '../words/refusals.ts'
import { Destinations } from './Destinations.tsx'
import { type Result, Results } from './Results.tsx'

type Props = { ids: readonly number[]; onClose: () => void; onDone: () => void }

/** Before: where they go, and which can't. After: what became of each. */
export function ForwardDialog({ ids, onClose, onDone }: Props) {
  const [results, setResults] = useState<readonly Result[]>()
  const [refused, setRefused] = useState<string>()
  const { data, error } = useAsk(
    ['forwardings', ids],
    (region) =>
      client.POST('/api/{region}/forwardings/preview', { params: { path: { region } }, body: { ids: [...ids] } }),
    results === undefined,
    true,
  )
  const change = useChange(
    (region, _: undefined) =>
      client.PUT('/api/{region}/forwardings', { params: { path: { region } }, body: { ids: [...ids] } }),
    {
      done: (answer) => setResults(answer.results),
      failed: (refusal) => setRefused(refusalSentence(refusal)),
    },
  )
  const groups = data?.groups ?? []
  const able = groups.reduce((sum, { leadsTo, count }) => sum + (leadsTo ? count : 0), 0)
  if (results)
    return (
      <Modal
        open
        width={720}
        title="数据上报结果"
        okText="知道了"
        cancelButtonProps={{ style: { display: 'none' } }}
        onOk={onDone}
        onCancel={onDone}
      >
        <Results results={results} />
      </Modal>
    )
  return (
    <Modal
      open
      width={640}
      title={`数据上报　${ids.length} 条`}
      okText="确定"
      cancelText="取消"
      okButtonProps={{ disabled: able === 0 }}
      confirmLoading={change.isPending}
      onOk={() => change.mutate(undefined)}
      onCancel={onClose}
    >
      {refused && <Alert type="error" showIcon title={refused} />}
      {error instanceof Refusal ? (
        <Alert type="error" showIcon title={refusalSentence(error)} />
      ) : data ? (
        <Destinations groups={groups} able={able} />
      ) : (
        <Skeleton active />
      )}
    </Modal>
  )
}
