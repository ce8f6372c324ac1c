import { Alert, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Day, printed } from '../../../core/day.ts'
import { timeOf } from '../../../core/defence.ts'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useOwnWords } from '../../shell/own-words.ts'
import { refusalSentence } from '../../words/refusals.ts'
import type { Arranged, Defender } from './defender.ts'

type Props = { one: Defender; now: Arranged; to: 'correct' | 'cancel'; onClose: () => void }

/** One person's arrangement, corrected or cancelled. The person is told at once. */
export function DefenceDialog({ one, now, to, onClose }: Props) {
  const [typed, setTyped] = useState(now)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const say = useOwnWords()
  const { id: arrangement, ...rest } = typed
  const path = (region: string) => ({ path: { region, id: one.application } })
  const save = useChange(
    (region) =>
      to === 'correct'
        ? client.PUT('/api/{region}/applications/{id}/defence', {
            params: path(region),
            body: { ...rest, arrangement, reason },
          })
        : client.PUT('/api/{region}/applications/{id}/defence/cancellation', {
            params: path(region),
            body: { arrangement, reason },
          }),
    { done: onClose, failed: (refusal) => setProblem(say(refusalSentence(refusal))) },
  )
  const field = (key: keyof typeof rest, label: string, type = 'text', wide = false) => (
    <Labelled label={label} wide={wide}>
      <Input type={type} value={typed[key]} onChange={({ target }) => setTyped({ ...typed, [key]: target.value })} />
    </Labelled>
  )
  return (
    <Modal
      open
      title={`${to === 'correct' ? '更正' : '取消'}${one.name}${say('的答辩安排')}`}
      okText={to === 'correct' ? '更正并通知申报人' : '取消安排并通知申报人'}
      cancelText="返回"
      okButtonProps={{ disabled: reason.trim() === '', danger: to === 'cancel' }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate(undefined)}
      onCancel={onClose}
    >
      {problem && <Alert type="error" showIcon role="alert" title={problem} style={{ marginBottom: 12 }} />}
      <p style={{ marginBottom: 12 }}>
        现安排：{printed(now.on as Day)} {timeOf(now)}，{now.place}
      </p>
      <div className="defence-fields">
        {to === 'correct' && (
          <>
            {field('on', say('答辩日期'), 'date', true)}
            {field('begins', '开始时间', 'time')}
            {field('ends', '结束时间', 'time')}
            {field('place', say('答辩地点'), 'text', true)}
            {field('panel', '分组')}
            {field('note', '备注')}
          </>
        )}
        <Labelled label="原因（申报人可见，必填）" wide>
          <Input.TextArea rows={2} maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
        </Labelled>
      </div>
    </Modal>
  )
}

const Labelled = ({ label, wide, children }: { label: string; wide: boolean; children: ReactNode }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
  <label data-wide={wide || undefined}>
    <span>{label}</span>
    {children}
  </label>
)
