import { App, Form } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { UnitDeskChoice } from '../../unit-request/UnitDeskChoice.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import type { Asked } from './Requests.tsx'

/** 转交: to the office that the unit belongs to. */
export function PassOnRequest({ asked, own, onClose }: { asked: Asked; own: number; onClose: () => void }) {
  const [form] = Form.useForm<{ office: number }>()
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const passOn = useChange(
    (region, body: { office: number }) =>
      client.PUT('/api/{region}/unit-requests/{id}/office', { params: { path: { region, id: asked.id } }, body }),
    {
      done: () => {
        message.success('已转交')
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  return (
    <FormDialog
      title={`转交“${asked.name}”`}
      form={form}
      problem={problem}
      pending={passOn.isPending}
      onClose={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(typed) => passOn.mutate(typed)}>
        <Form.Item name="office" label="受理单位" rules={[{ required: true, message: '请选择受理单位' }]}>
          <UnitDeskChoice except={own} />
        </Form.Item>
      </Form>
    </FormDialog>
  )
}
