import { useParams } from 'react-router'
import { SignedIn } from '../../../session.tsx'
import { StaffShell } from '../../../shell/StaffShell.tsx'
import { Desk } from './Desk.tsx'

/** 审核: the list at the left, the file in the middle, the opinion at the right. */
export function Page() {
  const id = Number(useParams().id)
  return (
    <SignedIn kinds={['officer', 'approver']}>
      <StaffShell narrow>
        <Desk id={id} />
      </StaffShell>
    </SignedIn>
  )
}
