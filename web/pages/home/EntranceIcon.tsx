import { SolutionOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { useAddress } from '../../session.tsx'

/** The icon behind which somebody declares. */
export function EntranceIcon({ label }: { label: string }) {
  const address = useAddress()
  return (
    <nav className="card home-entrance" aria-label="业务办理">
      <Link to={address('applications')}>
        <SolutionOutlined aria-hidden />
        <b>{label}</b>
      </Link>
    </nav>
  )
}
