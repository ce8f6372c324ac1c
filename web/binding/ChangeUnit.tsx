import { App, Form } from 'antd'
import { useState } from 'react'
import { useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { FormDialog } from '../shell/FormDialog.tsx'
import { refusalSentence } from '../words/refusals.ts'
import { BindingFields, type BindingTyped } from './BindingFields.tsx'

/** 变更单位: takes effect when the new unit has agreed. */
export function ChangeUnit({ bound, onClose }: { bound: string | undefined; onClose: () => void }) {
  const [form] = Form.useForm<BindingTyped>()
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const ask = useChange(
    (region, body: { unit: number; explanation: string }) =>
      client.POST('/api/{region}/my/bindings', { params: { path: { region } }, body }),
    {
      done: () => {
        message.success('已提交，待单位审核')
        onClose()
      },
      failed: (refusal) => {
        const { where } = refusal.detail
        setProblem(undefined)
        if (where === 'unit' || where === 'explanation')
          form.setFields([{ name: where, errors: [refusalSentence(refusal)] }])
        else setProblem(refusalSentence(refusal))
      },
    },
  )
  return (
    <FormDialog title="变更单位" form={form} problem={problem} pending={ask.isPending} onClose={onClose}>
      <p className="quiet">
        {bound ? `新单位审核同意之前，您的工作单位仍是“${bound}”。` : '单位审核同意后，即完成工作单位的绑定。'}
      </p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ unit, explanation = '' }) => unit && ask.mutate({ unit: unit.id, explanation })}
      >
        <BindingFields />
      </Form>
    </FormDialog>
  )
}
