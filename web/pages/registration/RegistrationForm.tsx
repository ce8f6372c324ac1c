import { Alert, Button, Form, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { type Registration, slipsOf } from '../../../core/registration.ts'
import { answered, client, Refusal } from '../../api/client.ts'
import { todayInChina } from '../../application/today.ts'
import { ProofLine } from '../../login/ProofLine.tsx'
import { useProof } from '../../login/proof.ts'
import { useRegion } from '../../session.tsx'
import type { Portal } from '../../shell/portal.ts'
import { passwordHint } from '../../words/password.ts'
import { refusalSentence } from '../../words/refusals.ts'
import { MobileCode } from './MobileCode.tsx'

/** Every message stands at its field, and whatever the server refuses, nothing typed is lost. */
export function RegistrationForm({ portal, onDone }: { portal: Portal; onDone: () => void }) {
  const region = useRegion()
  const [form] = Form.useForm<Registration>()
  const { proving, again } = useProof(region)
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  const { password } = portal.accounts
  const { agreement, privacy } = portal

  const register = async (typed: Registration) => {
    if (proving.is !== 'ready') return
    setBusy(true)
    setRefusal(undefined)
    try {
      const agreed = { agreement: agreement.version, privacy: privacy.version }
      const body = { ...typed, agreed, captcha: proving.proof }
      await answered(client.POST('/api/{region}/registrations', { params: { path: { region } }, body }))
      setDone(true)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      tell(error)
    } finally {
      again()
      setBusy(false)
    }
  }
  const tell = (error: Refusal) => {
    const field = fields.find((one) => one === error.detail.where)
    if (!field) return setRefusal(refusalSentence(error))
    form.setFields([{ name: field, errors: [refusalSentence(error)] }])
    form.scrollToField(field, { block: 'center', focus: true })
  }
  /** Said when one leaves the field; what is empty is only asked for when one registers. */
  const checked = (field: keyof Registration) => [
    { required: true, whitespace: true, message: '请填写此项', validateTrigger: 'onSubmit' },
    {
      validator: async () => {
        const accounts = { initialPassword: '', password }
        const typed = form.getFieldsValue(true) as Registration
        const slip = slipsOf(typed, { accounts, today: todayInChina() }).find((one) => one.field === field)
        if (slip && slip.refusal !== 'not-filled-in')
          throw new Error(refusalSentence({ refusal: slip.refusal, detail: { ...password } }))
      },
    },
  ]
  return (
    <section className="panel login-panel">
      <h1 className="page-title">注册个人账号</h1>
      <Form
        form={form}
        layout="vertical"
        initialValues={nothing}
        size="large"
        validateTrigger="onBlur"
        scrollToFirstError={{ block: 'center', focus: true }}
        onFinish={register}
      >
        <Form.Item name="name" label="姓名" rules={checked('name')}>
          <Input autoComplete="name" maxLength={60} />
        </Form.Item>
        <Form.Item
          name="idNumber"
          label="登录账号（身份证号）"
          extra="末尾的小写 x 自动转为大写 X；港澳台居民填写居住证号码"
          rules={checked('idNumber')}
        >
          <Input autoComplete="username" maxLength={40} />
        </Form.Item>
        <Form.Item name="email" label="邮箱" rules={checked('email')}>
          <Input autoComplete="email" inputMode="email" maxLength={120} />
        </Form.Item>
        <Form.Item name="password" label="密码" extra={passwordHint(password)} rules={checked('password')}>
          <Input.Password autoComplete="new-password" maxLength={64} />
        </Form.Item>
        <Form.Item
          name="passwordAgain"
          label="密码（再次录入）"
          dependencies={['password']}
          rules={checked('passwordAgain')}
        >
          <Input.Password autoComplete="new-password" maxLength={64} />
        </Form.Item>
        <Form.Item label="验证码">
          <ProofLine proving={proving} again={again} />
        </Form.Item>
        <MobileCode form={form} proving={proving} again={again} checked={checked} />
        {refusal && <Alert type="error" showIcon role="alert" title={refusal} style={{ marginBottom: 16 }} />}
        <Button
          type="primary"
          htmlType="submit"
          block
          loading={busy}
          disabled={proving.is !== 'ready' && !busy}
          style={{ marginTop: 12 }}
        >
          立即注册
        </Button>
      </Form>
      <Modal
        open={done}
        closable={false}
        keyboard={false}
        mask={{ closable: false }}
        title="注册成功"
        footer={
          <Button type="primary" onClick={onDone}>
            返回登录页面
          </Button>
        }
      >
        <p>登录账号是您的身份证号，长期有效，请妥善保管密码。</p>
      </Modal>
    </section>
  )
}

const nothing: Registration = {
  name: '',
  idNumber: '',
  email: '',
  password: '',
  passwordAgain: '',
  mobile: '',
  code: '',
}
const fields = Object.keys(nothing) as (keyof Registration)[]
