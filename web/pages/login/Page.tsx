import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { firstPageOf } from '../../login/first-page.ts'
import { LoginForm, type Role } from '../../login/LoginForm.tsx'
import { useAddress, useRegion, type Who } from '../../session.tsx'
import { usePortal } from '../../shell/portal.ts'
import { SiteShell } from '../../shell/SiteShell.tsx'

export function Page() {
  const region = useRegion()
  const address = useAddress()
  const queries = useQueryClient()
  const go = useNavigate()
  const [search] = useSearchParams()
  const portal = usePortal()
  const browsers = portal?.browsers.join('、')
  const opened = portal?.accounts.opened ?? 'by-unit'
  const own = opened === 'by-oneself'
  const asked = search.get('role')
  const next = search.get('next')
  const entered = async (who: Who) => {
    queries.clear()
    queries.setQueryData([region, 'session'], who)
    // Only a page of this province: an address of another site must not be reached from here.
    await go(who.stage === 'ready' && next?.startsWith(`/${region}/`) ? next : address(firstPageOf(who)), {
      replace: true,
    })
  }
  return (
    <SiteShell>
      <section className="panel login-panel">
        <h1 className="page-title">登录</h1>
        <LoginForm first={isRole(asked) ? asked : undefined} onDone={entered} />
        {own && !portal?.divisions && (
          <p className="login-register">
            <Link to={address('registration')}>还没有账号？点击这里注册</Link>
          </p>
        )}
        {portal?.divisions && (
          <p className="login-register">
            还没有账号？<Link to={address('registration')}>个人注册</Link>
            <Link to={address('unit-registration')}>单位注册</Link>
          </p>
        )}
        <div className="login-help quiet">
          <p>
            {portal?.accounts.recovery ? '忘记密码或用户名：点击“忘记密码”，通过短信找回。' : forgotten[opened]}
            工作人员请联系本单位管理员，单位管理员请联系上级单位，由其重置为初始密码。
          </p>
          {browsers && <p>建议使用：{browsers}；不支持 IE 浏览器。</p>}
        </div>
      </section>
    </SiteShell>
  )
}

const forgotten = {
  'by-unit': '忘记密码：申报人请联系本单位，',
  'by-oneself': '忘记密码：个人用户填写身份证号后点击“忘记密码？”，',
  'by-provider': '个人登录不使用本系统的密码。忘记密码：',
} as const

const isRole = (text: string | null): text is Role =>
  text === 'personal' || text === 'staff' || text === 'administrator'
