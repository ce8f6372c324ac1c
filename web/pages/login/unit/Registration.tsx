import { Alert, Button, Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { isMobilePhone } from '../../../../core/identity.ts'
import { answered, client, Refusal } from '../../../api/client.ts'
import { firstPageOf } from '../../../login/first-page.ts'
import { useAddress, useForgetEverything, useRegion, type Who } from '../../../session.tsx'
import type { Portal } from '../../../shell/portal.ts'
import { refusalSentence } from '../../../words/refusals.ts'
import type { Arrived } from './Page.tsx'
import { Supervisor } from './Supervisor.tsx'

type Typed = {
  kind: string
  parent: number
  category: string
  nature: string
  address: string
  contact: string
  phone: string
  mobile: string
  agreed: boolean
}
const fields = ['kind', 'parent', 'category', 'nature', 'address', 'contact', 'phone', 'mobile'] as const

export function Registration({ arrived, portal }: { arrived: Arrived; portal: Portal }) {
  const region = useRegion()
  const address = useAddress()
  const go = useNavigate()
  const forget = useForgetEverything()
  const [form] = Form.useForm<Typed>()
  const kind = Form.useWatch('kind', form)
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { agreement, privacy } = portal
  const path = { params: { path: { region } } }
  const register = async ({ agreed: _, ...typed }: Typed) => {
    setBusy(true)
    setRefusal(undefined)
    try {
      const body = { ...typed, agreed: { agreement: agreement.version, privacy: privacy.version } }
      const { next, ...who } = await answered(client.PUT('/api/{region}/identity/unit-arrival', { ...path, body }))
      forget()
      await go(next ?? address(firstPageOf(who as Who)), { replace: true })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const where = fields.find((field) => field === error.detail.where)
      if (where) form.setFields([{ name: where, errors: [refusalSentence(error)] }])
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
  const only = arrived.kinds.length === 1 ? arrived.kinds[0] : undefined
  const choose = (chosen: string) => {
    const of = arrived.kinds.find((one) => one.kind === chosen)
    form.setFieldsValue({ ...(of?.category && { category: of.category }), ...(of?.nature && { nature: of.nature }) })
    form.resetFields(['parent'])
  }
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={register}
      initialValues={{ kind: only?.kind, category: only?.category, nature: only?.nature, agreed: false }}
      className="login-rest"
    >
      {refusal && <Alert type="error" showIcon role="alert" title={refusal} />}
      <Form.Item name="kind" label="单位类型" rules={chosen('单位类型')}>
        <Select
          options={arrived.kinds.map(({ kind: value, name }) => ({ value, label: name }))}
          onChange={choose}
          disabled={only !== undefined}
        />
      </Form.Item>
      <Form.Item
        name="parent"
        label="主管单位"
        extra="业务主管部门、所属集团；没有主管部门的单位选所在地的人才服务机构或职称管理部门"
        rules={chosen('主管单位')}
      >
        <Supervisor kind={kind} />
      </Form.Item>
      <Form.Item name="category" label="单位类别" rules={chosen('单位类别')}>
        <Select options={arrived.categories.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="nature" label="单位性质" rules={chosen('单位性质')}>
        <Select options={arrived.natures.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="address" label="单位地址" rules={filled('单位地址')}>
        <Input maxLength={120} autoComplete="street-address" />
      </Form.Item>
      <Form.Item name="contact" label="联系人" rules={filled('联系人')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item
        name="phone"
        label="联系电话"
        rules={[...filled('联系电话'), { pattern: /^\s*[0-9+\-() ]{7,20}\s*$/, message: said('not-a-telephone') }]}
      >
        <Input inputMode="tel" maxLength={20} />
      </Form.Item>
      <Form.Item
        name="mobile"
        label="单位管理员手机号"
        rules={[...filled('单位管理员手机号'), { validator: async (_, typed) => rightMobile(typed) }]}
      >
        <Input inputMode="tel" maxLength={30} />
      </Form.Item>
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
          注册单位
        </Button>
        <Button onClick={giveUp}>放弃注册</Button>
      </div>
    </Form>
  )
}

const said = (refusal: string) => refusalSentence({ refusal, detail: {} })
const filled = (label: string) => [{ required: true, whitespace: true, message: `请填写${label}` }]
const chosen = (label: string) => [{ required: true, message: `请选择${label}` }]

async function rightMobile(typed: string | undefined) {
  if (typed?.trim() && !isMobilePhone(typed)) throw new Error(said('not-a-mobile'))
}
