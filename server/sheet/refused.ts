import type { SheetColumn, SheetRow } from './columns.ts'
import type { SheetPlan } from './plan.ts'
import { writeSheet } from './write.ts'

export type RefusedRow = { row: SheetRow; reasons: readonly string[] }

/** The rows that were not imported, with the reasons: to be mended in place and imported again. */
export const refusedRows = (name: string, columns: readonly SheetColumn[], refused: Iterable<RefusedRow>) =>
  writeSheet(importPlan(name, columns, '未导入原因'), linesOf(columns, refused))

/** An empty file with the headings that an import expects. */
export const template = (name: string, columns: readonly SheetColumn[]) => writeSheet(importPlan(name, columns), [])

const importPlan = (name: string, columns: readonly SheetColumn[], last?: string): SheetPlan => ({
  name,
  paper: 'a4',
  turned: true,
  columns: [
    ...columns.map(({ heading, required }) => ({ heading: required ? `${heading}*` : heading, width: 40 })),
    ...(last ? [{ heading: last, width: 80 }] : []),
  ],
})

function* linesOf(columns: readonly SheetColumn[], refused: Iterable<RefusedRow>) {
  for (const { row, reasons } of refused) yield [...columns.map(({ id }) => row.cells[id] ?? ''), reasons.join('；')]
}
