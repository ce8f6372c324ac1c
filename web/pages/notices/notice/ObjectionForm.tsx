import { Alert, App, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useChange } from '../../../api/ask.ts'
import { client } from '../../../api/client.ts'
import { refusalSentence } from '../../../words/refusals.ts'

type Said = { text: string; name: string; contact: string }

/** 提出异议: in the objector's own name; only the office that publishes the notice reads it. */
export function ObjectionForm({
  notice,
  about,
  onClose,
}: {
  notice: number
  about: { entry: number; name: string; organisation: string }
  onClose: () => void
}) {
  const [form] = Form.useForm<Said>()
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const send = useChange(
    (region, said: Said) =>
      client.POST('/api/{region}/notices/{id}/objections', {
        params: { path: { region, id: notice } },
        body: { ...said, entry: about.entry, files: [] },
      }),
    {
      done: () => {
        message.success('异议已收到，公示单位将调查核实并处理')
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  return (
    <Modal
      open
      title={`对 ${about.name}（${about.organisation}）提出异议`}
      okText="提交异议"
      cancelText="取消"
      confirmLoading={send.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} />}
      <Form form={form} layout="vertical" onFinish={(said) => send.mutate(said)} requiredMark>
        <Form.Item
          name="text"
          label="异议内容"
          rules={[{ required: true, whitespace: true, min: 10, max: 2000, message: '请写明具体情况，10 至 2000 字' }]}
        >
          <Input.TextArea rows={5} maxLength={2000} showCount />
        </Form.Item>
        <Form.Item
          name="name"
          label="您的姓名"
          rules={[{ required: true, whitespace: true, min: 2, max: 30, message: '请填写真实姓名' }]}
        >
          <Input autoComplete="name" maxLength={30} />
        </Form.Item>
        <Form.Item
          name="contact"
          label="联系方式"
          rules={[{ required: true, whitespace: true, min: 5, max: 60, message: '请填写手机号码或电子邮箱' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
