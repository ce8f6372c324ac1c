import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRegion, useWho } from '../session.tsx'
import type { Filters } from './filters.ts'

/** 资格审查名单导出 and 一览表: exactly what is filtered, for those who may have them. */
export function Exports({ filters }: { filters: Filters }) {
  const region = useRegion()
  const { kind, capabilities } = useWho()
  const query = new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, String(value)]))
  const address = (list: string) => `/api/${region}/rosters/${list}${query.size ? `?${query}` : ''}`
  return (
    <>
      {kind === 'approver' && capabilities.includes('export-roster') && (
        <Button icon={<DownloadOutlined />} href={address('passed')} title="当前筛选条件下资格审查通过的人员">
          资格审查名单导出
        </Button>
      )}
      <Button icon={<DownloadOutlined />} href={address('summary-sheet')} title="当前筛选条件下在本单位办结审查的人员">
        一览表
      </Button>
    </>
  )
}
