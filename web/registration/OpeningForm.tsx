import { Alert, Button, Form, Modal } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { Registration, Slip, UnitRegistration } from '../../core/registration.ts'
import { Refusal } from '../api/client.ts'
import { ProofLine } from '../login/ProofLine.tsx'
import { type Proof, useProof } from '../login/proof.ts'
import { useRegion } from '../session.tsx'
import type { Portal } from '../shell/portal.ts'
import { refusalSentence } from '../words/refusals.ts'
import { Confirmation } from './Confirmation.tsx'
import { MobileCode } from './MobileCode.tsx'
import { TypedField } from './TypedField.tsx'

export type Typed = Partial<Registration & UnitRegistration>
export type Asked = keyof Registration | keyof UnitRegistration

type Given = {
  heading: string
  portal: Portal
  /** In the order of the page. */
  asks: readonly Asked[]
  /** What is typed is shown once more before the account is opened. */
  confirms: boolean
  slips: (typed: Typed) => readonly Slip[]
  open: (typed: Typed, captcha: Proof) => Promise<unknown>
  /** What is said when it is open, and where one goes then. */
  opened: ReactNode
  onDone: () => void
}

/** Every message stands at its field, and whatever the server refuses, nothing typed is lost. */
export function OpeningForm({ heading, portal, asks, confirms, slips, open, opened, onDone }: Given) {
  const region = useRegion()
  const [form] = Form.useForm<Typed>()
  const { proving, again } = useProof(region)
  const [refusal, setRefusal] = useState<string>()
  const [confirming, setConfirming] = useState<Typed>()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  const register = async (typed: Typed) => {
    if (proving.is !== 'ready') return
    setBusy(true)
    setRefusal(undefined)
    try {
      await open(typed, proving.proof)
      setDone(true)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      tell(error)
    } finally {
      setConfirming(undefined)
      again()
      setBusy(false)
    }
  }
  const tell = (error: Refusal) => {
    const field = asks.find((one) => one === error.detail.where)
    if (!field) return setRefusal(refusalSentence(error))
    form.setFields([{ name: field, errors: [refusalSentence(error)] }])
    form.scrollToField(field, { block: 'center', focus: true })
  }
  /** Said when one leaves the field; what is empty is only asked for when one registers. */
  const checked = (field: Asked) => [
    { required: field !== 'creditCode', whitespace: true, message: '请填写此项', validateTrigger: 'onSubmit' },
    {
      validator: async () => {
        const slip = slips(form.getFieldsValue(true) as Typed).find((one) => one.field === field)
        if (slip && slip.refusal !== 'not-filled-in')
          throw new Error(refusalSentence({ refusal: slip.refusal, detail: { ...portal.accounts.password } }))
      },
    },
  ]
  return (
    <section className="panel login-panel">
      <h1 className="page-title">{heading}</h1>
      <Form
        form={form}
        layout="vertical"
        initialValues={Object.fromEntries(asks.map((field) => [field, field === 'division' ? undefined : '']))}
        size="large"
        validateTrigger="onBlur"
        scrollToFirstError={{ block: 'center', focus: true }}
        onFinish={(typed) => (confirms ? setConfirming(typed) : register(typed))}
      >
        {asks
          .filter((field) => !(asks.includes('code') && (field === 'mobile' || field === 'code')))
          .map((field) => (
            <TypedField key={field} field={field} portal={portal} rules={checked(field)} />
          ))}
        <Form.Item label="验证码">
          <ProofLine proving={proving} again={again} />
        </Form.Item>
        {asks.includes('code') && <MobileCode form={form} proving={proving} again={again} checked={checked} />}
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
      <Confirmation
        typed={confirming}
        asks={asks}
        portal={portal}
        busy={busy}
        ready={proving.is === 'ready'}
        onBack={() => setConfirming(undefined)}
        onConfirm={register}
      />
      <Modal
        open={done}
        closable={false}
        keyboard={false}
        mask={{ closable: false }}
        title="注册成功"
        footer={
          <Button type="primary" onClick={onDone}>
            {confirms ? '登录' : '返回登录页面'}
          </Button>
        }
      >
        {opened}
      </Modal>
    </section>
  )
}
