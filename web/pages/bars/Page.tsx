import { usePortal } from '../../shell/portal.ts'
import { StaffPage } from '../../shell/StaffPage.tsx'
import { Bars } from './Bars.tsx'

/** 诚信档案, 黑名单: who may not declare, from when to when and why, kept by those whom the province names. */
export function Page() {
  const heading = usePortal()?.integrityFile ? '诚信档案' : '黑名单'
  return (
    <StaffPage kinds={['officer', 'approver']} heading={heading}>
      <Bars />
    </StaffPage>
  )
}
