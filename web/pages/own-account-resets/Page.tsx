import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { StaffPage } from '../../shell/StaffPage.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import '../permission/permission.css'

type Typed = { name: string; idNumber: string }

/** 个人账号重置: somebody stands here with their ID card whom no text message reaches. */
export const Page = () => (
  <StaffPage kinds={['administrator']} heading="个人账号重置">
    <Reset />
  </StaffPage>
)

function Reset() {
  const [form] = Form.useForm<Typed>()
  const [refusal, setRefusal] = useState<string>()
  const [given, setGiven] = useState<{ name: string; password: string; login: string | null }>()
  const reset = useChange(
    (region, body: Typed) => client.PUT('/api/{region}/own-account-resets', { params: { path: { region } }, body }),
    {
      done: (answer, { name }) => {
        setGiven({ ...answer, name })
        form.resetFields()
      },
      failed: (error) =>
        error.detail.where === 'idNumber'
          ? form.setFields([{ name: 'idNumber', errors: [refusalSentence(error)] }])
          : setRefusal(refusalSentence(error)),
    },
  )
  return (
    <section className="panel permission-form">
      <p>自行注册账号的个人忘记密码、手机又收不到短信的，请本人持身份证件到现场，核对无误后在这里重置。</p>
      {given && (
        <Alert
          type="success"
          showIcon
          closable
          onClose={() => setGiven(undefined)}
          style={{ marginBlock: 16 }}
          title={`${given.name}的临时密码：${given.password}`}
          description={`${given.login ? `登录名 ${given.login}。` : ''}原密码已失效；临时密码只显示这一次，只能登录一次，登录后须设置新密码。`}
        />
      )}
      {refusal && <Alert type="error" showIcon role="alert" title={refusal} style={{ marginBlock: 16 }} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: '', idNumber: '' }}
        style={{ maxWidth: 420, marginTop: 16 }}
        onFinish={(typed) => {
          setRefusal(undefined)
          setGiven(undefined)
          reset.mutate(typed)
        }}
      >
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="idNumber"
          label="证件号码"
          rules={[{ required: true, whitespace: true, message: '请填写证件号码' }]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={reset.isPending}>
          重置密码
        </Button>
      </Form>
    </section>
  )
}
