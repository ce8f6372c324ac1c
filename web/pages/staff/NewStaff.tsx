import { Alert, Button, Form, Input, Modal, Radio, Steps } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client, type Refusal } from '../../api/client.ts'
import { GivenAccount } from '../../shell/GivenAccount.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import { PermissionChoice } from './Permissions.tsx'

type Typed = { kind: 'officer' | 'approver'; login: string; name: string; mobile: string }
type Made = Typed & { id: number; initialPassword: string }

/** First the person's data, then 下一步 opens the account's permissions. */
export function NewStaff({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Typed>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [made, setMade] = useState<Made>()
  const [finished, setFinished] = useState(false)
  const create = useChange(
    (region, body: Typed) => client.POST('/api/{region}/staff', { params: { path: { region } }, body }),
    { done: (answer, typed) => setMade({ ...typed, ...answer }), failed: setRefusal },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: `请填写${label}` }]
  if (made && finished)
    return (
      <GivenAccount
        given={{ heading: '账号已创建', name: made.name, login: made.login, password: made.initialPassword }}
        onClose={onClose}
      />
    )
  return (
    <Modal
      open
      width={560}
      title="新增工作人员账号"
      footer={null}
      mask={{ closable: false }}
      onCancel={() => (made ? setFinished(true) : onClose())}
    >
      <Steps
        size="small"
        current={made ? 1 : 0}
        items={[{ title: '人员信息' }, { title: '设置账号权限' }]}
        style={{ margin: '12px 0 20px' }}
      />
      {made ? (
        <PermissionChoice one={{ ...made, capabilities: [] }} onDone={() => setFinished(true)} label="完成" />
      ) : (
        <Form
          form={form}
          layout="vertical"
          initialValues={{ kind: 'officer' }}
          onFinish={(typed) => create.mutate(typed)}
        >
          {refusal && (
            <Alert type="error" showIcon role="alert" style={{ marginBottom: 16 }} title={refusalSentence(refusal)} />
          )}
          <Form.Item name="kind" label="账号类型" rules={required('账号类型')}>
            <Radio.Group
              options={[
                { value: 'officer', label: '经办人' },
                { value: 'approver', label: '领导' },
              ]}
            />
          </Form.Item>
          <Form.Item
            name="login"
            label="登录名"
            extra="4 至 32 位，以字母开头，登录时不分大小写"
            rules={required('登录名')}
          >
            <Input maxLength={32} autoComplete="off" />
          </Form.Item>
          <Form.Item name="name" label="姓名" rules={required('姓名')}>
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item name="mobile" label="手机号" rules={required('手机号')}>
            <Input maxLength={20} inputMode="tel" autoComplete="off" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            下一步
          </Button>
        </Form>
      )}
    </Modal>
  )
}
