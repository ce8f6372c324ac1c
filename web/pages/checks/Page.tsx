import { CheckList } from '../../checks/CheckList.tsx'
import { KeyHints } from '../../checks/KeyHints.tsx'
import { useSession } from '../../session.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'

/** 资格审查: 经办人审查 for officers, 领导审查 for approvers. */
export function Page() {
  const kind = useSession().data?.kind
  return (
    <StaffPage
      kinds={['officer', 'approver']}
      heading={kind === 'approver' ? '领导审查' : '经办人审查'}
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
