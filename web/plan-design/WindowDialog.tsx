import { App, Form } from 'antd'
import { useState } from 'react'
import type { Window } from '../../core/day.ts'
import { useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { DayItem } from '../form/DayItem.tsx'
import { FormDialog } from '../shell/FormDialog.tsx'
import { refusalSentence } from '../words/refusals.ts'
import type { DesignShown } from './design.ts'

/** 调整申报时间 of a published plan: for everybody, also for those who have begun. */
export function WindowDialog({ shown: { id, version, window }, onClose }: { shown: DesignShown; onClose: () => void }) {
  const [form] = Form.useForm<Window>()
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const move = useChange(
    (region, { opens, closes }: Window) =>
      client.PUT('/api/{region}/plan-designs/{id}/window', {
        params: { path: { region, id } },
        body: { version, opens, closes },
      }),
    {
      done: () => {
        message.success('申报时间已调整')
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  return (
    <FormDialog title="调整申报时间" form={form} problem={problem} pending={move.isPending} onClose={onClose}>
      <p className="quiet" style={{ marginBottom: 12 }}>
        立即对所有人生效，包括已经开始填报的人，不需要发布新版本。
      </p>
      <Form form={form} layout="vertical" initialValues={window} onFinish={(said: Window) => move.mutate(said)}>
        <DayItem name="opens" label="申报开始日期" required />
        <DayItem name="closes" label="申报截止日期（含当日）" required />
      </Form>
    </FormDialog>
  )
}
