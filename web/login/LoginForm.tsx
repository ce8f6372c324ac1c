import { Alert, Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { answered, client, Refusal } from '../api/client.ts'
import { useAddress, useRegion, type Who } from '../session.tsx'
import { usePortal } from '../shell/portal.ts'
import { refusalSentence } from '../words/refusals.ts'
import { ForgottenPassword } from './ForgottenPassword.tsx'
import { IdentityDoor } from './IdentityDoor.tsx'
import { ProofLine } from './ProofLine.tsx'
import { useProof } from './proof.ts'

export type Role = 'personal' | 'staff' | 'administrator'
const roles: readonly { value: Role; label: string; account: string; hint: string }[] = [
  { value: 'personal', label: '个人登录', account: '身份证号', hint: '申报人用身份证号登录' },
  {
    value: 'staff',
    label: '机构（单位）工作人员',
    account: '登录名',
    hint: '经办人、领导用单位管理员设置的登录名登录',
  },
  {
    value: 'administrator',
    label: '机构（单位）管理员',
    account: '账号',
    hint: '账号由上级单位创建本单位时给出',
  },
]

/** First the role, then the box for account and password. */
export function LoginForm({
  first,
  onDone,
  beside = false,
}: {
  first?: Role | undefined
  onDone: (who: Who) => void
  /** Over a page that must stay as it is. */
  beside?: boolean
}) {
  const [role, setRole] = useState(first)
  const opened = usePortal()?.accounts.opened
  const byProvider = role === 'personal' && opened === 'by-provider'
  return (
    <div>
      <Radio.Group
        className="login-roles"
        aria-label="登录身份"
        optionType="button"
        value={role}
        onChange={({ target }) => setRole(target.value as Role)}
        options={roles.map(({ value, label }) => ({ value, label }))}
      />
      {role && <IdentityDoor role={role} beside={beside} />}
      {role && !byProvider && <Box key={role} role={role} onDone={onDone} />}
      {!role && <p className="quiet login-hint">请先选择登录身份</p>}
    </div>
  )
}

function Box({ role, onDone }: { role: Role; onDone: (who: Who) => void }) {
  const region = useRegion()
  const { proving, again } = useProof(region)
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<{ login: string; password: string }>()
  const typed = Form.useWatch('login', form)?.trim() ?? ''
  const address = useAddress()
  const accounts = usePortal()?.accounts
  const recovers = accounts?.recovery !== undefined && role !== 'administrator'
  const own = role === 'personal' && accounts?.opened === 'by-oneself' && !recovers
  const chosen = chosenOf(role, accounts?.registration?.asks.includes('login') === true)
  const logIn = async ({ login, password }: { login: string; password: string }) => {
    if (proving.is !== 'ready') return
    setBusy(true)
    try {
      const who = await answered(
        client.PUT('/api/{region}/session', {
          params: { path: { region } },
          body: { role, login: login.trim(), password, captcha: proving.proof },
        }),
      )
      onDone(who as Who)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setRefusal(error)
      again()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={logIn} size="large" className="login-box">
      <p className="quiet login-hint">{chosen?.hint}</p>
      {refusal && <Alert type="error" showIcon role="alert" title={refusalSentence(refusal)} />}
      <Form.Item
        name="login"
        label={chosen?.account ?? '账号'}
        rules={[{ required: true, message: `请输入${chosen?.account}` }]}
      >
        <Input autoComplete="username" autoFocus maxLength={64} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      {recovers && (
        <div className="login-forgotten">
          <Link to={address('recovery')}>忘记密码</Link>
        </div>
      )}
      {own && (
        <div className="login-forgotten">
          <ForgottenPassword
            proving={proving}
            again={again}
            typed={typed}
            onRefused={(sentence) => form.setFields([{ name: 'login', errors: [sentence] }])}
          />
        </div>
      )}
      <ProofLine proving={proving} again={again} />
      <Button type="primary" htmlType="submit" block loading={busy} disabled={proving.is !== 'ready'}>
        登录
      </Button>
    </Form>
  )
}

/** Where people give themselves a log-in name, it is as good as their number; units log in by theirs. */
function chosenOf(role: Role, named: boolean) {
  const chosen = roles.find(({ value }) => value === role)
  if (!named || !chosen || role !== 'personal') return chosen
  return { ...chosen, account: '登录名或证件号码', hint: '登录名和证件号码都可以作为账号登录' }
}
