import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useChange } from '../api/ask.ts'
import { client, type Refusal } from '../api/client.ts'
import { refusalSentence } from '../words/refusals.ts'

type Typed = { current: string; next: string; again: string }

/** Changing one's own password, forced or wanted. */
export function PasswordForm({ onDone, label = '修改密码' }: { onDone: () => void; label?: string }) {
  const [refusal, setRefusal] = useState<Refusal>()
  const [form] = Form.useForm<Typed>()
  const change = useChange(
    (region, { current, next }: Typed) =>
      client.PUT('/api/{region}/password', { params: { path: { region } }, body: { current, next } }),
    {
      done: () => {
        form.resetFields()
        setRefusal(undefined)
        onDone()
      },
      failed: setRefusal,
    },
  )
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(typed) => change.mutate(typed)}
      style={{ maxWidth: 420 }}
    >
      {refusal && (
        <Alert type="error" showIcon role="alert" style={{ marginBottom: 16 }} title={refusalSentence(refusal)} />
      )}
      <Form.Item name="current" label="当前密码" rules={[{ required: true, message: '请输入当前密码' }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="next"
        label="新密码"
        extra="至少 8 位，同时包含字母和数字，不能与初始密码、账号相同"
        rules={[
          { required: true, message: '请输入新密码' },
          { min: 8, message: '密码至少 8 位' },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={64} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再次输入新密码"
        dependencies={['next']}
        rules={[
          { required: true, message: '请再次输入新密码' },
          ({ getFieldValue }) => ({
            validator: async (_, typed) => {
              if (typed && typed !== getFieldValue('next')) throw new Error('两次输入的新密码不一致')
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={64} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {label}
      </Button>
    </Form>
  )
}
