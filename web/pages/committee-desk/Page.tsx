import { CommitteeChoice } from '../../committee/CommitteeChoice.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'
import { Files } from './Files.tsx'

/** 接收与评审结果: what lies with the committee, and the counts of its ballots. */
export function Page() {
  return (
    <StaffPage kinds={['officer', 'approver']} heading="接收与评审结果">
      <CommitteeChoice>{(committee) => <Files key={committee} committee={committee} />}</CommitteeChoice>
    </StaffPage>
  )
}
