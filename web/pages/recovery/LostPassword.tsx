import { Alert, Button, Form, Input, Result, Steps } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { answered, client, Refusal } from '../../api/client.ts'
import { ProofLine } from '../../login/ProofLine.tsx'
import { useProof } from '../../login/proof.ts'
import { useAddress, useRegion } from '../../session.tsx'
import { usePortal } from '../../shell/portal.ts'
import { refusalSentence } from '../../words/refusals.ts'

type Given = { login: string; reached: string; onLostLogin: () => void }

/** 账号 and captcha, then the way of sending, then the message. Nobody is told whether there is such an account. */
export function LostPassword({ login, reached, onLostLogin }: Given) {
  const region = useRegion()
  const address = useAddress()
  const demonstration = usePortal()?.demonstration
  const { proving, again } = useProof(region)
  const [account, setAccount] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState(false)
  const send = async () => {
    if (proving.is !== 'ready' || account === undefined) return
    setBusy(true)
    setRefusal(undefined)
    try {
      const body = { idNumber: account, captcha: proving.proof }
      await answered(client.PUT('/api/{region}/temporary-password', { params: { path: { region } }, body }))
      setSent(true)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setRefusal(refusalSentence(error))
    } finally {
      again()
      setBusy(false)
    }
  }
  const at = sent ? 2 : account === undefined ? 0 : 1
  return (
    <>
      <h1 className="page-title">找回密码</h1>
      <Steps
        size="small"
        responsive={false}
        current={at}
        items={[{ title: '填写账号' }, { title: '确认方式' }, { title: '查收短信' }]}
        className="recovery-steps"
      />
      {at === 0 && (
        <Form
          layout="vertical"
          size="large"
          requiredMark={false}
          initialValues={{ login }}
          onFinish={({ login: typed }: { login: string }) => setAccount(typed.trim())}
        >
          <Form.Item
            name="login"
            label="登录账号"
            extra="个人填写登录名或证件号码，单位填写登录名"
            rules={[{ required: true, whitespace: true, message: '请填写登录账号' }]}
          >
            <Input autoComplete="username" maxLength={64} />
          </Form.Item>
          <Form.Item label="验证码">
            <ProofLine proving={proving} again={again} />
          </Form.Item>
          <div className="login-ways">
            <Button type="primary" htmlType="submit" disabled={proving.is !== 'ready'}>
              下一步
            </Button>
            <Button onClick={onLostLogin}>忘记用户名</Button>
          </div>
        </Form>
      )}
      {at === 1 && (
        <>
          <p>
            账号 <b>{account}</b>：通过短信找回。系统将生成随机密码，发送到该账号登记的手机号码，原密码随即失效。
          </p>
          <p className="quiet">{reached}</p>
          {refusal && <Alert type="error" showIcon role="alert" title={refusal} style={{ marginBottom: 16 }} />}
          <div className="login-ways">
            <Button type="primary" loading={busy} disabled={proving.is !== 'ready'} onClick={send}>
              确认发送短信
            </Button>
            <Button onClick={() => setAccount(undefined)} disabled={busy}>
              上一步
            </Button>
          </div>
        </>
      )}
      {at === 2 && (
        <Result
          status="success"
          title="请查收短信"
          subTitle={`如该账号已注册且号码可以接收，随机密码已发送到登记的手机，请用它登录并设置新密码。${reached}`}
          extra={[
            <Link key="login" to={address('login')}>
              返回登录页面
            </Link>,
            ...(demonstration
              ? [
                  <Link key="outbox" to={address('outbox')} target="_blank">
                    查看演示短信
                  </Link>,
                ]
              : []),
          ]}
        />
      )}
    </>
  )
}
