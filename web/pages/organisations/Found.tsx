import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { Sideways } from '../../shell/Sideways.tsx'
import { UnitCells } from './UnitCells.tsx'
import { UnitTable } from './UnitTable.tsx'

/** What a search found, each with the way to it. */
export function Found({ text }: { text: string }) {
  const [page, setPage] = useState(1)
  const { data } = useAsk(['organisations', 'search', text, page], (region) =>
    client.GET('/api/{region}/organisations', { params: { path: { region }, query: { search: text, page } } }),
  )
  if (!data) return <Skeleton active style={{ padding: 16 }} />
  if (data.rows.length === 0 && page === 1)
    return (
      <p className="quiet tree-empty">
        本级及以下没有名称含有“{text}”、或编码以它开头的机构（单位）。请换一个词，或清空后在树中查找。
      </p>
    )
  return (
    <Sideways label="机构（单位）">
      <UnitTable last="上级">
        {data.rows.map((row) => (
          <tr key={row.id}>
            <UnitCells row={row} depth={0} above={0} />
            <td className="quiet">{row.path?.join(' › ')}</td>
          </tr>
        ))}
      </UnitTable>
      <div className="tree-pages">
        <Button size="small" disabled={page === 1} onClick={() => setPage(page - 1)}>
          上一页
        </Button>
        <span className="quiet">第 {page} 页</span>
        <Button size="small" disabled={!data.more} onClick={() => setPage(page + 1)}>
          下一页
        </Button>
      </div>
    </Sideways>
  )
}
