import type { Mark } from '../../core/application.ts'
import { lastingId } from '../../core/imported.ts'

/** What a desk has marked in one section, and what that leaves open. Nothing marked anywhere means everything is open. */
export type Locks = {
  isLocked: (row: string | undefined, field: string | undefined) => boolean
  /** The note beside what was marked; undefined where nothing was. */
  noteAt: (row: string | undefined, field: string | undefined) => string | undefined
  sectionNote: string | undefined
  locked: 'nothing' | 'some' | 'all'
}

const openLocks: Locks = {
  isLocked: () => false,
  noteAt: () => undefined,
  sectionNote: undefined,
  locked: 'nothing',
}

export const closedLocks: Locks = { ...openLocks, isLocked: () => true, locked: 'all' }

/** `mustMend`: something in the section stands in the way of submitting again, so all of it is open. */
export function locksOf(marks: readonly Mark[], section: string, mustMend: boolean): Locks {
  if (marks.length === 0) return openLocks
  const here = marks.filter((mark) => mark.section === section)
  const whole = here.find(({ row, field }) => row === undefined && field === undefined)
  const noteAt: Locks['noteAt'] = (row, field) => {
    const mark = here.find(
      (one) => isRow(one.row ?? row, row) && one.field === field && (one.row ?? one.field) !== undefined,
    )
    return mark && (mark.note ?? '')
  }
  const sectionNote = whole && (whole.note ?? '')
  if (whole || mustMend) return { ...openLocks, noteAt, sectionNote }
  if (here.length === 0) return closedLocks
  const isLocked: Locks['isLocked'] = (row, field) =>
    !here.some((one) => isRow(one.row ?? row, row) && (one.field ?? field) === field)
  return { isLocked, noteAt, sectionNote, locked: 'some' }
}

/** Also after the row was taken over anew. */
const isRow = (one: string | undefined, other: string | undefined) =>
  one === other || (one !== undefined && other !== undefined && lastingId(one) === lastingId(other))
