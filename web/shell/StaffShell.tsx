import { MenuOutlined } from '@ant-design/icons'
import { Button, ConfigProvider, Drawer, Dropdown, Grid, Menu, type MenuProps } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { forgetDrafts } from '../form/drafts.ts'
import { PasswordWindow } from '../login/PasswordWindow.tsx'
import { useAddress, useForgetEverything, useRegion, useWho } from '../session.tsx'
import { theme } from '../theme.ts'
import { MessageBell } from './MessageBell.tsx'
import { menuFor } from './own-menu.ts'
import { usePortal } from './portal.ts'

const kindNames = {
  officer: '经办人',
  approver: '领导',
  administrator: '单位管理员',
  system: '系统管理员',
  applicant: '申报人',
}

/** The frame of officers', approvers', administrators' and managers' screens. `narrow` keeps the menu as icons. */
export function StaffShell({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) {
  const who = useWho()
  const site = usePortal()?.site ?? ''
  const [drawer, setDrawer] = useState(false)
  const wide = Grid.useBreakpoint().xl
  const collapsed = narrow || !wide
  const leave = useLeave()
  const [changing, setChanging] = useState(false)
  const address = useAddress()
  return (
    <ConfigProvider theme={theme}>
      <div className={narrow ? 'shell narrow' : 'shell'}>
        <header className="shell-top">
          <Button
            className="only-phone"
            type="text"
            icon={<MenuOutlined aria-hidden />}
            aria-label="打开菜单"
            onClick={() => setDrawer(true)}
          />
          <strong>{site}</strong>
          <span className="unit quiet">{who.organisationName}</span>
          <div className="who">
            {who.kind !== 'system' && <MessageBell />}
            <Dropdown
              menu={{
                items: [
                  { key: 'account', label: <Link to={address('account')}>个人中心</Link> },
                  { key: 'password', label: '修改密码', onClick: () => setChanging(true) },
                  { key: 'leave', label: '退出登录', onClick: leave },
                ],
              }}
            >
              <Button type="text">
                {who.name}
                <span className="unit quiet">{kindNames[who.kind]}</span>
              </Button>
            </Dropdown>
          </div>
        </header>
        <nav className="shell-menu" aria-label="主菜单">
          <MenuOfPages collapsed={collapsed} />
        </nav>
        <Drawer open={drawer} onClose={() => setDrawer(false)} placement="left" size={260} title={site}>
          <MenuOfPages collapsed={false} onGo={() => setDrawer(false)} />
        </Drawer>
        {changing && <PasswordWindow onClose={() => setChanging(false)} />}
        <main className="shell-page">{children}</main>
      </div>
    </ConfigProvider>
  )
}

function MenuOfPages({ collapsed, onGo }: { collapsed: boolean; onGo?: () => void }) {
  const address = useAddress()
  const who = useWho()
  const { pathname } = useLocation()
  const here = pathname.split('/')[2] ?? ''
  const link = (page: string, label: string) => (
    <Link to={address(page)} onClick={onGo}>
      {label}
    </Link>
  )
  const portal = usePortal()
  const items: MenuProps['items'] = menuFor(who, portal).flatMap(
    ({ label, entries }): NonNullable<MenuProps['items']> => {
      const links = entries.map(({ page, label: name, icon: Icon }) => ({
        key: page,
        icon: <Icon aria-hidden />,
        label: link(page, name),
      }))
      return label && !collapsed ? [{ type: 'group' as const, key: label, label, children: links }] : links
    },
  )
  return (
    <Menu
      mode="inline"
      inlineIndent={14}
      inlineCollapsed={collapsed}
      selectedKeys={[here]}
      items={items}
      style={{ border: 0 }}
    />
  )
}

export function useLeave() {
  const region = useRegion()
  const forget = useForgetEverything()
  const go = useNavigate()
  return async () => {
    const answer = await fetch(`/api/${region}/session`, { method: 'DELETE' })
    const { next }: { next?: string } = await answer.json().catch(() => ({}))
    forget()
    forgetDrafts(region)
    // The session at the identity service ends too, which leads back to the portal.
    if (next) window.location.assign(next)
    else await go(`/${region}`)
  }
}
