import { Alert, Tabs } from 'antd'
import { useWho, type Who } from '../session.tsx'
import type { List } from './filters.ts'
import { countWords, type Total } from './line.ts'

type Props = {
  list: List
  counts: { own: Total; subordinate: Total } | undefined
  onList: (list: List) => void
}

/** 审核状态: where offices forward what they have passed, each file is in exactly one of these; 审核通过 is both that passed. */
export function StateTabs({ list, onList, part }: { list: List; onList: (list: List) => void; part?: 'forwarding' }) {
  const states: readonly [List, string][] =
    part === 'forwarding'
      ? [
          ['to-forward', '未上报'],
          ['forwarded', '已上报'],
        ]
      : [
          ['waiting', '待审核'],
          ['to-forward', '通过未上报'],
          ['forwarded', '已上报'],
          ['passed', '审核通过'],
          ['not-passed', '审核不通过'],
        ]
  return (
    <Tabs
      activeKey={list}
      onChange={(key) => onList(key as List)}
      aria-label={part === 'forwarding' ? '上报状态' : '审核状态'}
      items={states.map(([key, label]) => ({ key, label }))}
    />
  )
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
