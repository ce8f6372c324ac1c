import type { PeopleList } from '../../core/document.ts'

/** What a spreadsheet is made from: the columns of a list of people, or of an import. Widths are millimetres of paper. */
export type SheetPlan = Pick<PeopleList, 'name' | 'paper' | 'turned'> & {
  columns: readonly { heading: string; width: number; centred?: boolean }[]
  /** A line above the headings, as printed lists have. */
  above?: string
}
