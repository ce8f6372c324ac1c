import { App, Form, Input } from 'antd'
import { useState } from 'react'
import { useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { FormDialog } from '../shell/FormDialog.tsx'
import { refusalSentence } from '../words/refusals.ts'
import { UnitDeskChoice } from './UnitDeskChoice.tsx'

type Typed = { name: string; creditCode?: string; office: number; contact: { name: string; mobile: string } }

/** 申请登记单位: what the office that registers it has to know. */
export function UnitRequestDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const [form] = Form.useForm<Typed>()
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const ask = useChange(
    (region, { creditCode, ...typed }: Typed) =>
      client.POST('/api/{region}/my/unit-requests', {
        params: { path: { region } },
        body: { ...typed, creditCode: creditCode ?? '' },
      }),
    {
      done: () => {
        message.success('已提交，登记后会通知您')
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: `请填写${label}` }]
  return (
    <FormDialog title="申请登记单位" form={form} problem={problem} pending={ask.isPending} onClose={onClose}>
      <p className="quiet">工作单位查不到时，由它的主管单位登记。登记后会通知您，再回到“工作单位”中选择。</p>
      <Form form={form} layout="vertical" initialValues={{ name }} onFinish={(typed) => ask.mutate(typed)}>
        <Form.Item name="name" label="单位名称" extra="营业执照或法人证书上的全称" rules={required('单位名称')}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="creditCode" label="统一社会信用代码" extra="不清楚可不填">
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item
          name="office"
          label="主管单位"
          extra="不清楚的，选单位所在区的职称管理部门"
          rules={[{ required: true, message: '请选择主管单位' }]}
        >
          <UnitDeskChoice />
        </Form.Item>
        <Form.Item name={['contact', 'name']} label="单位联系人" rules={required('单位联系人')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name={['contact', 'mobile']}
          label="联系人手机号"
          extra="登记时用作单位管理员的手机号"
          rules={required('联系人手机号')}
        >
          <Input maxLength={20} inputMode="tel" />
        </Form.Item>
      </Form>
    </FormDialog>
  )
}
