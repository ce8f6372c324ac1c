import { StaffPage } from '../../shell/StaffPage.tsx'

export const StaffHome = () => (
  <StaffPage kinds={['officer', 'approver', 'administrator', 'system']} heading="首页">
    <p className="quiet">请从菜单中选择要办理的事项。</p>
  </StaffPage>
)
