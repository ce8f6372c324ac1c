import { Alert, Tabs } from 'antd'
import { useWho, type Who } from '../session.tsx'
import type { List } from './filters.ts'
import { countWords, type Total } from './line.ts'

type Props = {
  list: List
  counts: { own: Total; subordinate: Total } | undefined
  onList: (list: List) => void
}

/** 本单位, 下级单位, 全部; and why nothing can be decided, where an account has not been given the permission. */
export function ListTabs({ list, counts, onList }: Props) {
  const who = useWho()
  return (
    <>
      <Tabs
        activeKey={list}
        onChange={(key) => onList(key as List)}
        items={[
          { key: 'own', label: `待审核 ${counts ? countWords(counts.own) : ''}` },
          { key: 'subordinate', label: `下级单位 ${counts ? countWords(counts.subordinate) : ''}` },
          { key: 'all', label: '全部申报' },
        ]}
      />
      {!mayCheck(who) && (
        <Alert
          type="info"
          showIcon
          title="您的账号没有审核权限，只能查看；如需审核，请单位管理员在“工作人员管理”中勾选权限"
        />
      )}
    </>
  )
}

export const mayCheck = ({ kind, capabilities }: Who) =>
  capabilities.includes(kind === 'approver' ? 'approve' : 'check')
