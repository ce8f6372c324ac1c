import { StaffPage } from '../../shell/StaffPage.tsx'
import { Phrases } from './Phrases.tsx'

/** 常用意见设置: each reader's own sentences, offered beside every opinion. */
export function Page() {
  return (
    <StaffPage kinds={['officer', 'approver']} heading="常用意见设置">
      <Phrases />
    </StaffPage>
  )
}
