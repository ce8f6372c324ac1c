import { CheckList } from '../../checks/CheckList.tsx'
import { KeyHints } from '../../checks/KeyHints.tsx'
import { useSession } from '../../session.tsx'
import { usePortal } from '../../shell/portal.ts'
import { StaffPage } from '../../shell/StaffPage.tsx'

/** 资格审查: 经办人审查 for officers, 领导审查 for approvers; 数据审核 where offices forward what they have passed. */
export function Page() {
  const kind = useSession().data?.kind
  const granted = usePortal()?.routesGranted === true
  return (
    <StaffPage
      kinds={['officer', 'approver']}
      heading={granted ? '数据审核' : kind === 'approver' ? '领导审查' : '经办人审查'}
      actions={
        <KeyHints
          keys={[
            ['J', 'K', '上下'],
            ['X', '选中'],
            ['Enter', '打开'],
          ]}
        />
      }
    >
      <CheckList />
    </StaffPage>
  )
}
