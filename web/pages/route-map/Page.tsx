import { useSearchParams } from 'react-router'
import { RouteMap } from '../../route/RouteMap.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'

/** 路径图 of one's own unit, or of one below it. */
export const Page = () => {
  const [query] = useSearchParams()
  return (
    <StaffPage kinds={['administrator', 'officer', 'approver']} heading="路径图">
      <RouteMap unit={Number(query.get('unit')) || undefined} />
    </StaffPage>
  )
}
