import { BankOutlined, UserOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { Link, useNavigate } from 'react-router'
import { useAddress } from '../../session.tsx'
import { LargeText } from '../../shell/LargeText.tsx'
import { usePortal } from '../../shell/portal.ts'
import { SiteShell } from '../../shell/SiteShell.tsx'
import { Notices } from './Notices.tsx'
import './portal.css'

// Boxes and tables are half of what a phone would have to fetch before it shows a word.
const Certificate = lazy(async () => ({ default: (await import('./Certificate.tsx')).Certificate }))
const Demonstration = lazy(async () => ({ default: (await import('./Demonstration.tsx')).Demonstration }))

/** The public home page of one province. */
export function Page() {
  const address = useAddress()
  const go = useNavigate()
  const portal = usePortal()
  const opened = portal?.accounts.opened ?? 'by-unit'
  const named = portal?.accounts.registration?.asks.includes('login') === true
  const provider = portal?.accounts.provider?.name ?? '统一身份认证'
  return (
    <SiteShell
      actions={
        <>
          <LargeText />
          <Button type="primary" onClick={() => go(address('login'))}>
            登录入口
          </Button>
        </>
      }
    >
      {isInternetExplorer() && (
        <p className="panel portal-advice" role="alert">
          您使用的是 IE 浏览器，本站不支持，请换用：{portal?.browsers.join('、')}
        </p>
      )}
      <h1 className="portal-heading">{portal?.site}</h1>
      <p className="quiet">
        职称由所在单位逐级审核上报。
        {portal?.divisions ? '个人和单位账号都由自己注册。' : accountsOf[opened]}
      </p>
      <div className="doors">
        <article className="panel door">
          <UserOutlined aria-hidden className="door-icon" />
          <div>
            <h2>
              <Link to={`${address('login')}?role=personal`}>个人入口</Link>
            </h2>
            <p>填写申报材料、查看审核进度、领取证书</p>
            <Button type="primary" size="large" onClick={() => go(`${address('login')}?role=personal`)}>
              立即申报
            </Button>
            <p className="quiet">
              {opened === 'by-oneself' && (
                <>
                  {named ? '登录名或证件号码都可以登录。' : '账号是身份证号。'}
                  <Link to={address('registration')}>还没有账号？点击这里注册</Link>
                </>
              )}
              {opened === 'by-unit' && '账号是身份证号，由所在单位人事部门添加；忘记密码请联系本单位重置。'}
              {opened === 'by-provider' && `用${provider}的个人账号登录；首次登录时完善个人资料。`}
            </p>
          </div>
        </article>
        <article className="panel door">
          <BankOutlined aria-hidden className="door-icon" />
          <div>
            <h2>
              <Link to={address('login')}>单位入口</Link>
            </h2>
            <p>管理机构和人员、审核申报、公示、组织评审</p>
            <Button size="large" onClick={() => go(address('login'))}>
              单位登录
            </Button>
            <p className="quiet">
              {portal?.divisions && (
                <>
                  单位自行注册，取得权限后开展职称申报工作。
                  <Link to={address('unit-registration')}>还没有账号？注册单位</Link>
                </>
              )}
              {!portal?.divisions &&
                (portal?.accounts.provider?.units
                  ? `还没有注册的单位，由法定代表人用${provider}的法人账号登录注册；工作人员账号由本单位管理员开设。`
                  : '单位账号由上级单位或主管部门开设；没有上级单位的，由所在地职称主管部门开设。')}
            </p>
          </div>
        </article>
        <Suspense fallback={<section className="panel door-form" />}>
          <Certificate />
        </Suspense>
      </div>
      <Notices />
      {portal?.demonstration && (
        <Suspense fallback={null}>
          <Demonstration />
        </Suspense>
      )}
      <section className="portal-help" aria-label="浏览器建议">
        <b>浏览器建议</b>
        <p>建议使用 {portal?.browsers.join('、')}；请不要使用 IE 浏览器。手机也可以填写和上传照片。</p>
      </section>
    </SiteShell>
  )
}

const accountsOf = {
  'by-unit': '账号由上级单位或所在单位开设，不需要自行注册。',
  'by-oneself': '个人账号由本人注册，单位账号由上级单位开设。',
  'by-provider': '个人和单位法定代表人由统一身份认证登录，工作人员账号由所在单位开设。',
} as const

const isInternetExplorer = () => /MSIE |Trident\//.test(navigator.userAgent)
