import { Alert, Button, Form, Input, Radio, Result } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { answered, client, Refusal } from '../../api/client.ts'
import { ProofLine } from '../../login/ProofLine.tsx'
import { useProof } from '../../login/proof.ts'
import { useAddress, useRegion } from '../../session.tsx'
import { refusalSentence } from '../../words/refusals.ts'

type Typed = { of: 'person' | 'unit'; name: string; number: string; mobile: string }

/** 忘记用户名: who knows all that was registered is shown the log-in name. */
export function LostLogin({ onFound, onBack }: { onFound: (login: string) => void; onBack: () => void }) {
  const region = useRegion()
  const address = useAddress()
  const go = useNavigate()
  const { proving, again } = useProof(region)
  const [form] = Form.useForm<Typed>()
  const words = labels[Form.useWatch('of', form) ?? 'person']
  const [refusal, setRefusal] = useState<string>()
  const [found, setFound] = useState<string>()
  const [busy, setBusy] = useState(false)
  const ask = async (typed: Typed) => {
    if (proving.is !== 'ready') return
    setBusy(true)
    setRefusal(undefined)
    try {
      const body = { ...typed, captcha: proving.proof }
      const { login } = await answered(
        client.POST('/api/{region}/login-recoveries', { params: { path: { region } }, body }),
      )
      setFound(login)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setRefusal(refusalSentence(error))
    } finally {
      again()
      setBusy(false)
    }
  }
  if (found !== undefined)
    return (
      <Result
        status="success"
        title={<h1>您的用户名是 {found}</h1>}
        extra={[
          <Button key="password" type="primary" onClick={() => onFound(found)}>
            继续找回密码
          </Button>,
          <Button key="login" onClick={() => go(address('login'))}>
            返回登录页面
          </Button>,
        ]}
      />
    )
  return (
    <>
      <h1 className="page-title">找回用户名</h1>
      <p className="quiet">以下信息须与注册时填写的全部一致。</p>
      <Form form={form} layout="vertical" size="large" requiredMark={false} initialValues={nothing} onFinish={ask}>
        <Form.Item name="of" label="账号类型">
          <Radio.Group
            options={[
              { value: 'person', label: '个人' },
              { value: 'unit', label: '单位' },
            ]}
          />
        </Form.Item>
        {(['name', 'number', 'mobile'] as const).map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={words[field]}
            rules={[{ required: true, whitespace: true, message: `请填写${words[field]}` }]}
          >
            <Input maxLength={80} {...(field === 'mobile' && { inputMode: 'tel' as const })} />
          </Form.Item>
        ))}
        <Form.Item label="验证码">
          <ProofLine proving={proving} again={again} />
        </Form.Item>
        {refusal && <Alert type="error" showIcon role="alert" title={refusal} style={{ marginBottom: 16 }} />}
        <div className="login-ways">
          <Button type="primary" htmlType="submit" loading={busy} disabled={proving.is !== 'ready'}>
            下一步
          </Button>
          <Button onClick={onBack}>返回找回密码</Button>
        </div>
      </Form>
    </>
  )
}

const nothing: Typed = { of: 'person', name: '', number: '', mobile: '' }
const labels = {
  person: { name: '姓名', number: '证件号码', mobile: '注册时填写的手机号' },
  unit: { name: '单位名称', number: '统一社会信用代码', mobile: '注册时填写的手机号' },
} as const
