import {
  BookOutlined,
  DownOutlined,
  FileTextOutlined,
  HomeOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { Button, ConfigProvider, Dropdown } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { MenuItem } from '../../core/region.ts'
import { useHasPassword } from '../login/has-password.ts'
import { PasswordWindow } from '../login/PasswordWindow.tsx'
import { useAddress, useWho } from '../session.tsx'
import { roomyTheme } from '../theme.ts'
import './applicant.css'
import { MessageBell } from './MessageBell.tsx'
import { usePortal } from './portal.ts'
import { RegionMenu } from './RegionMenu.tsx'
import { useLeave } from './StaffShell.tsx'

const pages = [
  { page: 'home', label: '首页', icon: <HomeOutlined aria-hidden /> },
  { page: 'plans', label: '评审计划', icon: <ProfileOutlined aria-hidden /> },
  { page: 'applications', label: '我的申报', icon: <FileTextOutlined aria-hidden /> },
  { page: 'library', label: '业绩库', icon: <BookOutlined aria-hidden /> },
  { page: 'titles', label: '我的职称', icon: <SafetyCertificateOutlined aria-hidden /> },
  { page: 'account', label: '个人中心', icon: <UserOutlined aria-hidden /> },
]

/** The frame of an applicant's screens; on a phone its menu stands at the foot. */
export function ApplicantShell({ children }: { children: ReactNode }) {
  const who = useWho()
  const portal = usePortal()
  const site = portal?.site ?? ''
  const menu = portal?.applicantMenu as readonly MenuItem[] | undefined
  const address = useAddress()
  const leave = useLeave()
  const hasPassword = useHasPassword()
  const [changing, setChanging] = useState(false)
  const here = useLocation().pathname.split('/')[2] ?? ''
  const offered = pages.filter(
    ({ page }) => (page !== 'library' || portal?.library) && (page !== 'plans' || portal?.designing),
  )
  const links = offered.map(({ page, label, icon }) => (
    <Link key={page} to={address(page)} aria-current={page === here ? 'page' : undefined}>
      {icon}
      <span>
        {page === 'applications' ? (portal?.entrance?.icon ?? (portal?.designing ? '职称申报' : label)) : label}
      </span>
    </Link>
  ))
  return (
    <ConfigProvider theme={roomyTheme}>
      <div className="applicant">
        <header className="applicant-top">
          <Link to={address('home')} className="applicant-site">
            <img src="/icon.svg" alt="" width={32} height={32} />
            <b>{site}</b>
          </Link>
          <nav aria-label="主导航" className="applicant-menu">
            {links}
          </nav>
          <div className="applicant-who">
            <MessageBell />
            <Dropdown
              menu={{
                items: [
                  { key: 'account', label: <Link to={address('account')}>个人中心</Link> },
                  ...(hasPassword ? [{ key: 'password', label: '修改密码', onClick: () => setChanging(true) }] : []),
                  { key: 'leave', label: '退出登录', onClick: leave },
                ],
              }}
              trigger={['click']}
            >
              <Button type="text">
                {who.name} <DownOutlined aria-hidden style={{ fontSize: 11 }} />
              </Button>
            </Dropdown>
          </div>
        </header>
        {changing && <PasswordWindow onClose={() => setChanging(false)} />}
        {menu ? (
          <div className="applicant-sides">
            <RegionMenu items={menu} />
            <main className="applicant-page">{children}</main>
          </div>
        ) : (
          <main className="applicant-page">{children}</main>
        )}
        <nav aria-label="主导航" className="applicant-tabs">
          {links}
        </nav>
      </div>
    </ConfigProvider>
  )
}
