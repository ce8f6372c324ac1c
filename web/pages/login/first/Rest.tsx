import { Alert, Button, Checkbox, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { isMobilePhone } from '../../../../core/identity.ts'
import { answered, client, Refusal } from '../../../api/client.ts'
import { BindingFields, type BindingTyped } from '../../../binding/BindingFields.tsx'
import { firstPageOf } from '../../../login/first-page.ts'
import { useAddress, useForgetEverything, useRegion, type Who } from '../../../session.tsx'
import type { Portal } from '../../../shell/portal.ts'
import { refusalSentence } from '../../../words/refusals.ts'

type Typed = BindingTyped & { mobile: string; agreed: boolean; bind: 'yes' | 'no' }

/** 是否同步注册单位, the phone, and what is to be agreed to. */
export function Rest({ portal, mobile }: { portal: Portal; mobile: string | undefined }) {
  const region = useRegion()
  const address = useAddress()
  const go = useNavigate()
  const forget = useForgetEverything()
  const [form] = Form.useForm<Typed>()
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const bind = Form.useWatch('bind', form)
  const { agreement, privacy } = portal
  const path = { params: { path: { region } } }
  const complete = async ({ mobile: typed, bind, unit, explanation = '' }: Typed) => {
    setBusy(true)
    setRefusal(undefined)
    try {
      const agreed = { agreement: agreement.version, privacy: privacy.version }
      const body = {
        agreed,
        ...(mobile !== undefined && { mobile: typed }),
        ...(bind === 'yes' && unit && { binding: { unit: unit.id, explanation } }),
      }
      const { next, ...who } = await answered(client.PUT('/api/{region}/identity/arrival', { ...path, body }))
      forget()
      await go(next ?? address(firstPageOf(who as Who)), { replace: true })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { where } = error.detail
      if (where === 'mobile' || where === 'unit' || where === 'explanation')
        form.setFields([{ name: where, errors: [refusalSentence(error)] }])
      else setRefusal(refusalSentence(error))
    } finally {
      setBusy(false)
    }
  }
  const giveUp = async () => {
    await client.DELETE('/api/{region}/identity/arrival', path)
    forget()
    await go(`/${region}`)
  }
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={complete}
      initialValues={{ mobile, agreed: false }}
      className="login-rest"
    >
      {refusal && <Alert type="error" showIcon role="alert" title={refusal} />}
      {mobile !== undefined && (
        <Form.Item
          name="mobile"
          label="手机号"
          validateTrigger="onBlur"
          rules={[
            { required: true, whitespace: true, message: '请填写手机号', validateTrigger: 'onSubmit' },
            { validator: async (_, typed) => rightMobile(typed) },
          ]}
        >
          <Input inputMode="tel" autoComplete="tel" maxLength={30} />
        </Form.Item>
      )}
      <Form.Item
        name="bind"
        label="是否同步注册单位"
        extra={bind === 'no' && '可以先进入系统，以后在“个人中心”点击“变更单位”再选择工作单位'}
        rules={[{ required: true, message: '请选择“是”或“否”' }]}
      >
        <Radio.Group
          options={[
            { value: 'yes', label: '是' },
            { value: 'no', label: '否' },
          ]}
        />
      </Form.Item>
      {bind === 'yes' && <BindingFields arriving />}
      <details>
        <summary>{agreement.heading ?? '使用协议'}和个人信息处理规则</summary>
        <p className="legal">{agreement.text}</p>
        <p className="legal">{privacy.text}</p>
      </details>
      <Form.Item
        name="agreed"
        valuePropName="checked"
        rules={[{ validator: async (_, agreed) => agreed || Promise.reject(new Error('请先阅读并勾选')) }]}
      >
        <Checkbox>我已阅读并同意《{agreement.heading ?? '使用协议'}》和个人信息处理规则</Checkbox>
      </Form.Item>
      <div className="login-ways">
        <Button type="primary" htmlType="submit" loading={busy}>
          提交
        </Button>
        <Button onClick={giveUp}>不是我，放弃登录</Button>
      </div>
    </Form>
  )
}

async function rightMobile(typed: string | undefined) {
  if (typed?.trim() && !isMobilePhone(typed)) throw new Error(refusalSentence({ refusal: 'not-a-mobile', detail: {} }))
}
