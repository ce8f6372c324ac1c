import { NewRoute } from '../../route/NewRoute.tsx'
import { OwnRoutes } from '../../route/OwnRoutes.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'

/** 单位路径申请: where the next level is a supervising or forwarding unit. */
export const Page = () => (
  <StaffPage kinds={['administrator', 'officer', 'approver']} heading="单位路径申请" actions={<NewRoute to="unit" />}>
    <OwnRoutes to="unit" />
  </StaffPage>
)
