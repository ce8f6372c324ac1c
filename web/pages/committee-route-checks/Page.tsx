import { AskedRoutes } from '../../route/AskedRoutes.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'

/** 评委会路径审核: what units ask of the committees that one's own convenes. */
export const Page = () => (
  <StaffPage kinds={['administrator', 'officer', 'approver']} heading="评委会路径审核">
    <AskedRoutes to="committee" />
  </StaffPage>
)
