import { App, Form, Input } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import type { Asked } from './Requests.tsx'

/** 不予登记: the reason goes to whoever asked. */
export function DeclineRequest({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const [form] = Form.useForm<{ reason: string }>()
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const decline = useChange(
    (region, body: { reason: string }) =>
      client.PUT('/api/{region}/unit-requests/{id}/declination', { params: { path: { region, id: asked.id } }, body }),
    {
      done: () => {
        message.success(`已告知${asked.applicant}`)
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  return (
    <FormDialog
      title={`不予登记“${asked.name}”`}
      form={form}
      problem={problem}
      pending={decline.isPending}
      onClose={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(typed) => decline.mutate(typed)}>
        <Form.Item
          name="reason"
          label="原因"
          extra="申请人会看到这段话"
          rules={[{ required: true, whitespace: true, message: '请填写原因' }]}
        >
          <Input.TextArea rows={4} maxLength={500} />
        </Form.Item>
      </Form>
    </FormDialog>
  )
}
