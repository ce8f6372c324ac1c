import { SignedIn, useWho } from '../../session.tsx'
import { StaffShell } from '../../shell/StaffShell.tsx'
import { Desk } from './Desk.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { PermissionDoor } from './PermissionDoor.tsx'

/** 首页 of staff: what to do next, and where things stand. */
export function StaffHome() {
  return (
    <SignedIn kinds={['officer', 'approver', 'administrator', 'system']}>
      <StaffShell>
        <Home />
      </StaffShell>
    </SignedIn>
  )
}

function Home() {
  const { kind, permitted } = useWho()
  if (permitted === false) return <PermissionDoor />
  return kind === 'officer' || kind === 'approver' ? <Desk /> : <FirstSteps />
}
