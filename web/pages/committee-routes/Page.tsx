import { NewRoute } from '../../route/NewRoute.tsx'
import { OwnRoutes } from '../../route/OwnRoutes.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'

/** 评委会路径申请: where the next level is the committee itself. */
export const Page = () => (
  <StaffPage
    kinds={['administrator', 'officer', 'approver']}
    heading="评委会路径申请"
    actions={<NewRoute to="committee" />}
  >
    <OwnRoutes to="committee" />
  </StaffPage>
)
