import { Link } from 'react-router'
import { useAddress, useWho } from '../../session.tsx'
import { menuFor } from '../../shell/own-menu.ts'
import { usePortal } from '../../shell/portal.ts'

const wanted = [
  'notice-desk',
  'referrals',
  'committee-desk',
  'certificate-desk',
  'prints',
  'applicants',
  'phrases',
  'bars',
]

/** 快捷入口: of what the reader may do, what is done most after checking. */
export function Shortcuts() {
  const address = useAddress()
  const entries = menuFor(useWho(), usePortal())
    .flatMap((group) => group.entries)
    .filter(({ page }) => wanted.includes(page))
    .slice(0, 6)
  return (
    <section className="panel" style={{ marginTop: 16 }}>
      <header>
        <h2>快捷入口</h2>
      </header>
      <div className="shortcuts">
        {entries.map(({ page, label, icon: Icon }) => (
          <Link key={page} to={address(page)}>
            <Icon aria-hidden />
            {label}
          </Link>
        ))}
      </div>
    </section>
  )
}
