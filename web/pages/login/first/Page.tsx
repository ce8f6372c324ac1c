import { Alert, Button, Checkbox, Descriptions, Form, Input, Result, Skeleton } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { isMobilePhone } from '../../../../core/identity.ts'
import { useAsk } from '../../../api/ask.ts'
import { answered, client, Refusal } from '../../../api/client.ts'
import { firstPageOf } from '../../../login/first-page.ts'
import { useAddress, useForgetEverything, useRegion, type Who } from '../../../session.tsx'
import { type Portal, usePortal } from '../../../shell/portal.ts'
import { SiteShell } from '../../../shell/SiteShell.tsx'
import { refusalSentence } from '../../../words/refusals.ts'

type Typed = { mobile: string; agreed: boolean }

/** 首次登录: what the identity service told stands fixed, the rest is asked. */
export function Page() {
  const address = useAddress()
  const go = useNavigate()
  const portal = usePortal()
  const { data: told, error } = useAsk(['arrival'], (region) =>
    client.GET('/api/{region}/identity/arrival', { params: { path: { region } } }),
  )
  if (error instanceof Refusal)
    return (
      <SiteShell>
        <Result
          status="warning"
          title={<h1>不能继续首次登录</h1>}
          subTitle={<span role="alert">{refusalSentence(error)}</span>}
          extra={
            <Button type="primary" onClick={() => go(address('login?role=personal'))}>
              去登录
            </Button>
          }
        />
      </SiteShell>
    )
  if (!told || !portal) return <Skeleton active />
  return (
    <SiteShell>
      <section className="panel login-panel">
        <h1 className="page-title">首次登录，请完善个人资料</h1>
        <p className="quiet login-told">
          以下信息由{told.provider}提供，不能在本系统修改；有误请到{told.provider}更正后重新登录。
        </p>
        <Descriptions
          size="small"
          bordered
          column={1}
          items={[
            { key: 'name', label: '姓名', children: told.name },
            { key: 'idNumber', label: '身份证号', children: told.idNumber },
            { key: 'gender', label: '性别', children: told.gender },
            { key: 'birthday', label: '出生日期', children: told.birthday },
            ...(told.asksMobile ? [] : [{ key: 'mobile', label: '手机号', children: told.mobile }]),
          ]}
        />
        <Rest portal={portal} mobile={told.asksMobile ? told.mobile : undefined} />
      </section>
    </SiteShell>
  )
}

function Rest({ portal, mobile }: { portal: Portal; mobile: string | undefined }) {
  const region = useRegion()
  const address = useAddress()
  const go = useNavigate()
  const forget = useForgetEverything()
  const [form] = Form.useForm<Typed>()
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { agreement, privacy } = portal
  const path = { params: { path: { region } } }
  const complete = async ({ mobile: typed }: Typed) => {
    setBusy(true)
    setRefusal(undefined)
    try {
      const agreed = { agreement: agreement.version, privacy: privacy.version }
      const body = { agreed, ...(mobile !== undefined && { mobile: typed }) }
      const { next, ...who } = await answered(client.PUT('/api/{region}/identity/arrival', { ...path, body }))
      forget()
      await go(next ?? address(firstPageOf(who as Who)), { replace: true })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.detail.where === 'mobile') form.setFields([{ name: 'mobile', errors: [refusalSentence(error)] }])
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
