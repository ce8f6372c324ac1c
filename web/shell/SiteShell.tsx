import { ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useRegion } from '../session.tsx'
import { roomyTheme } from '../theme.ts'
import { usePortal } from './portal.ts'

/** The frame of applicants' and public screens. `actions` stand at the upper right. */
export function SiteShell({
  children,
  actions,
  wide = false,
}: {
  children: ReactNode
  actions?: ReactNode
  wide?: boolean
}) {
  const region = useRegion()
  const site = usePortal()?.site ?? ''
  return (
    <ConfigProvider theme={roomyTheme}>
      <div className="site">
        <header className="site-top">
          <Link to={`/${region}`} style={{ color: 'inherit', textDecoration: 'none' }}>
            <strong>{site}</strong>
          </Link>
          <nav aria-label="页面导航">{actions}</nav>
        </header>
        <main className="site-page" style={wide ? { maxWidth: 'none', padding: 0 } : undefined}>
          {children}
        </main>
        {!wide && (
          <footer className="site-foot">
            {site}　<Link to={`/${region}/developers`}>开发者文档</Link>
          </footer>
        )}
      </div>
    </ConfigProvider>
  )
}
