import { Empty } from 'antd'
import { Link } from 'react-router'
import { dayOf } from '../application/today.ts'
import { useAddress } from '../session.tsx'
import './record.css'
import type { OwnRecord } from './record.ts'

const headings = ['年度', '计划名称', '申报方式', '申报专业', '申报职称', '申报级别', '申报日期', '操作']

/** 我的历史记录: what is finished, to be read and not changed. */
export function History({ records }: { records: readonly OwnRecord[] }) {
  const address = useAddress()
  if (records.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有已办结的申报，办结后在这里查看。" />
  return (
    <table className="record-table" aria-label="我的历史记录">
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map((one) => (
          <tr key={one.id}>
            <td data-label="年度">{one.year}</td>
            <th scope="row">{one.planName}</th>
            <td data-label="申报方式">{one.wayName}</td>
            <td data-label="申报专业">{one.specialty || '—'}</td>
            <td data-label="申报职称">{one.titleName}</td>
            <td data-label="申报级别">{one.levelName}</td>
            <td data-label="申报日期">{dayOf(one.submittedAt ?? one.createdAt)}</td>
            <td data-label="操作">
              <Link to={address(`application/${one.id}/whole`)} aria-label={`查看 ${one.year}年度 ${one.planName}`}>
                查看
              </Link>
              <Link
                className="record-progress"
                to={address(`application/${one.id}/progress`)}
                aria-label={`审批流程 ${one.year}年度 ${one.planName}`}
              >
                审批流程
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
