import { AskedRoutes } from '../../route/AskedRoutes.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'

/** 单位路径审核: what units below ask of one's own. */
export const Page = () => (
  <StaffPage kinds={['administrator', 'officer', 'approver']} heading="单位路径审核">
    <AskedRoutes to="unit" />
  </StaffPage>
)
