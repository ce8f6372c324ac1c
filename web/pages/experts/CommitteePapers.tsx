import { Tabs } from 'antd'
import { CommitteeChoice } from '../../committee/CommitteeChoice.tsx'
import { Experts } from './Experts.tsx'
import { Schemes } from './Schemes.tsx'

export function CommitteePapers() {
  return (
    <CommitteeChoice>
      {(committee) => (
        <Tabs
          items={[
            { key: 'experts', label: '评委名单', children: <Experts key={committee} committee={committee} /> },
            { key: 'schemes', label: '评审方案', children: <Schemes key={committee} committee={committee} /> },
          ]}
        />
      )}
    </CommitteeChoice>
  )
}
