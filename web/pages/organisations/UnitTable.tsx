import type { ReactNode } from 'react'

/** Units, a line each; `UnitCells` fills the columns, `last` heads one more. */
export function UnitTable({ last, children }: { last?: string; children: ReactNode }) {
  return (
    <table className="tree">
      <thead>
        <tr>
          <th>机构（单位）名称</th>
          <th>编码</th>
          <th>类别</th>
          <th>管理员</th>
          <th className="number">申报人</th>
          <th>操作</th>
          {last && <th>{last}</th>}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
