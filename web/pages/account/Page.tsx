import { App, Descriptions } from 'antd'
import { useHasPassword } from '../../login/has-password.ts'
import { PasswordForm } from '../../login/PasswordForm.tsx'
import { SignedIn, useWho } from '../../session.tsx'
import { ApplicantShell } from '../../shell/ApplicantShell.tsx'
import { usePortal } from '../../shell/portal.ts'
import { StaffShell } from '../../shell/StaffShell.tsx'
import { Personal } from './Personal.tsx'

const kindNames = {
  applicant: '申报人',
  officer: '经办人',
  approver: '领导',
  administrator: '单位管理员',
  system: '系统管理员',
}

/** 个人中心: who one is here, and the password. */
export function Page() {
  return (
    <SignedIn kinds={['applicant', 'officer', 'approver', 'administrator', 'system']}>
      <Framed />
    </SignedIn>
  )
}

function Framed() {
  const isApplicant = useWho().kind === 'applicant'
  const Shell = isApplicant ? ApplicantShell : StaffShell
  const opened = usePortal()?.accounts.opened
  return <Shell>{isApplicant && opened === 'by-provider' ? <Personal /> : <Own />}</Shell>
}

function Own() {
  const who = useWho()
  const { message } = App.useApp()
  const hasPassword = useHasPassword()
  return (
    <div style={{ maxWidth: 760 }}>
      <h1 className="page-title">个人中心</h1>
      <section className="panel" style={{ padding: 16, marginBottom: 16 }}>
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'name', label: '姓名', children: who.name },
            { key: 'kind', label: '账号类型', children: kindNames[who.kind] },
            ...(who.organisationName ? [{ key: 'unit', label: '所在单位', children: who.organisationName }] : []),
          ]}
        />
        {(who.organisationName || who.kind !== 'applicant') && (
          <p className="quiet" style={{ marginTop: 8 }}>
            姓名、手机号有误或调动单位，请联系本单位{who.kind === 'administrator' ? '的上级' : '管理员'}办理。
          </p>
        )}
      </section>
      {hasPassword && (
        <section className="panel" style={{ padding: 16 }}>
          <h2 style={{ fontSize: 16, marginBottom: 12 }}>修改密码</h2>
          <PasswordForm onDone={() => message.success('密码已修改，其他设备上的登录已失效')} />
        </section>
      )}
    </div>
  )
}
