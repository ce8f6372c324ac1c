import { Alert, Button, Form, Input, Result } from 'antd'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useChange } from '../../api/ask.ts'
import { client, type Refusal } from '../../api/client.ts'
import { useAddress } from '../../session.tsx'
import { SiteShell } from '../../shell/SiteShell.tsx'
import { refusalSentence } from '../../words/refusals.ts'

type Typed = { login: string; name: string; password: string }

/** Where the link of the first start leads. The token stands behind the #, which no server and no log sees. */
export function Page() {
  const token = useLocation().hash.slice(1)
  const address = useAddress()
  const go = useNavigate()
  const [refusal, setRefusal] = useState<Refusal>()
  const [done, setDone] = useState(false)
  const make = useChange(
    (region, typed: Typed) =>
      client.PUT('/api/{region}/setup', { params: { path: { region } }, body: { ...typed, token } }),
    { done: () => setDone(true), failed: setRefusal },
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: `请填写${label}` }]
  return (
    <SiteShell>
      <section className="panel login-panel">
        {done ? (
          <Result
            status="success"
            title={<h1>系统管理员已设立</h1>}
            subTitle="请登录（登录身份选“机构（单位）管理员”），建立省级主管机构。"
            extra={
              <Button type="primary" onClick={() => go(`${address('login')}?role=administrator`)}>
                去登录
              </Button>
            }
          />
        ) : (
          <>
            <h1 className="page-title">设立系统管理员</h1>
            {(refusal || !token) && (
              <Alert
                type="error"
                showIcon
                role="alert"
                style={{ marginBottom: 16 }}
                title={refusal ? refusalSentence(refusal) : '请使用服务器首次启动时给出的完整链接打开本页'}
              />
            )}
            <Form layout="vertical" requiredMark={false} onFinish={(typed: Typed) => make.mutate(typed)}>
              <Form.Item name="login" label="登录名" extra="4 至 32 位，以字母开头" rules={required('登录名')}>
                <Input maxLength={32} autoComplete="username" />
              </Form.Item>
              <Form.Item name="name" label="姓名" rules={required('姓名')}>
                <Input maxLength={40} />
              </Form.Item>
              <Form.Item name="password" label="密码" extra="至少 8 位，同时包含字母和数字" rules={required('密码')}>
                <Input.Password maxLength={64} autoComplete="new-password" />
              </Form.Item>
              <Button type="primary" htmlType="submit" disabled={!token} loading={make.isPending}>
                设立
              </Button>
            </Form>
          </>
        )}
      </section>
    </SiteShell>
  )
}
