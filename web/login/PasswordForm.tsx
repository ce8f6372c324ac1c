import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useChange } from '../api/ask.ts'
import { client, type Refusal } from '../api/client.ts'
import { usePortal } from '../shell/portal.ts'
import { passwordHint } from '../words/password.ts'
import { refusalSentence } from '../words/refusals.ts'

type Typed = { current: string; next: string; again: string }

const usual = { current: '当前密码', next: '新密码', again: '再次输入新密码' }

/** Changing one's own password, forced or wanted. */
export function PasswordForm({
  onDone,
  label = '修改密码',
  words = usual,
}: {
  onDone: () => void
  label?: string
  words?: typeof usual
}) {
  const rule = usePortal()?.accounts.password
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
      <Form.Item name="current" label={words.current} rules={[{ required: true, message: `请输入${words.current}` }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="next"
        label={words.next}
        extra={rule && passwordHint(rule)}
        rules={[
          { required: true, message: '请输入新密码' },
          { min: rule?.least ?? 8, message: `密码至少 ${rule?.least ?? 8} 位` },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={64} />
      </Form.Item>
      <Form.Item
        name="again"
        label={words.again}
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
