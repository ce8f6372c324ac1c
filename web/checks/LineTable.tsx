import { Table, type TableColumnsType } from 'antd'
import { sortOf } from './columns.tsx'
import type { Line } from './line.ts'

/** Some are chosen by their number alone, and never were on a page. */
export type Chosen = ReadonlyMap<number, Line | undefined>
type Props = {
  rows: readonly Line[]
  columns: TableColumnsType<Line>
  /** The line under the reader's keys. */
  at: number
  /** Absent where nothing can be chosen. */
  chosen: Chosen | undefined
  onChosen: (chosen: Chosen) => void
  onSort: (sort: string | undefined) => void
}

/** The list on a screen; what is chosen stays chosen over pages. */
export function LineTable({ rows, columns, at, chosen, onChosen, onSort }: Props) {
  const choose = (lines: readonly Line[], all: boolean) => {
    const next = new Map(chosen)
    for (const line of lines) {
      if (all) next.set(line.id, line)
      else next.delete(line.id)
    }
    onChosen(next)
  }
  return (
    <div className="table-scroll">
      <Table<Line>
        size="small"
        rowKey="id"
        dataSource={rows}
        pagination={false}
        showSorterTooltip={false}
        rowClassName={(_, index) => (index === at ? 'at' : '')}
        columns={columns}
        onChange={(_, __, sorter) => {
          const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter
          const sort = order ? `${order === 'descend' ? '-' : ''}${sortOf(String(columnKey))}` : undefined
          onSort(sort === 'arrived' ? undefined : sort)
        }}
        {...(chosen && {
          rowSelection: {
            selectedRowKeys: [...chosen.keys()],
            preserveSelectedRowKeys: true,
            columnWidth: 44,
            onSelect: (line, selected) => choose([line], selected),
            onSelectAll: (selected, _, changed) => choose(changed, selected),
            getCheckboxProps: (line) => ({ 'aria-label': `选择 ${line.applicantName}` }),
            getTitleCheckboxProps: () => ({ 'aria-label': '选择本页全部' }),
          },
        })}
      />
    </div>
  )
}
