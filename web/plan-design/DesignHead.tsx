import { ArrowLeftOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAddress } from '../session.tsx'
import type { DesignShown } from './design.ts'
import { StateOf } from './StateOf.tsx'

/** Which plan it is, how it stands, and the way to its other screens. */
export function DesignHead({
  shown,
  here,
  changed = shown.changed,
  actions,
}: {
  shown: DesignShown
  here: 'design' | 'preview' | 'versions'
  changed?: boolean
  actions?: ReactNode
}) {
  const address = useAddress()
  const pages = [
    { is: 'design', path: '', label: '设计' },
    { is: 'preview', path: '/preview', label: '预览' },
    { is: 'versions', path: '/versions', label: '版本与比较' },
  ] as const
  return (
    <>
      <p className="back-link">
        <Link to={address('plan-designs')}>
          <ArrowLeftOutlined aria-hidden /> 评审计划
        </Link>
      </p>
      <div className="plan-head">
        <h1 className="page-title">{shown.design.name || '未填名称的计划'}</h1>
        <StateOf state={shown.state} published={shown.published} changed={changed} />
        {actions && <span className="plan-head-acts">{actions}</span>}
      </div>
      <nav className="plan-tabs" aria-label="本计划">
        {pages.map(({ is, path, label }) => (
          <Link
            key={is}
            to={address(`plan-designs/${shown.id}${path}`)}
            aria-current={is === here ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
    </>
  )
}
