import type { ReactNode } from 'react'
import { SignedIn, type Who } from '../session.tsx'
import { StaffShell } from './StaffShell.tsx'

/** A screen for signed-in staff: the frame, the heading, what may be done on the right of it. */
export function StaffPage({
  kinds,
  heading,
  actions,
  children,
}: {
  kinds: readonly Who['kind'][]
  heading: string
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <SignedIn kinds={kinds}>
      <StaffShell>
        <div className="page-head">
          <h1 className="page-title">{heading}</h1>
          {actions}
        </div>
        {children}
      </StaffShell>
    </SignedIn>
  )
}
