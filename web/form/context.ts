import { createContext, type ReactNode, useContext } from 'react'
import type { Row } from '../../core/condition.ts'
import type { Day } from '../../core/day.ts'
import type { Field, Form, Problem } from '../../core/form.ts'
import type { ShownSection } from '../../core/shape.ts'
import type { Stale } from '../../core/taken.ts'
import type { Outcome, SectionValue } from './sections.ts'

/** How an open form stores what is changed by itself: a row from its window, a file. */
export type Storing = {
  put: (section: string, change: (value: SectionValue | undefined) => SectionValue) => Promise<Outcome>
  /** Whether the server has the page, or this row of it, so that files can be sent for it. */
  isStored: (section: string, row: string | undefined) => boolean
  /** The form as it would be with this value in place of a section's. */
  look: (section: string, value: SectionValue) => { shown: ShownSection | undefined; problems: readonly Problem[] }
  /** 导入: copies of these achievements at the end of the section, or one row's anew in its place. */
  takeOver?: (section: string, entries: readonly number[]) => Promise<Outcome>
  takeOverAnew?: (section: string, entry: number) => Promise<Outcome>
  /** Rows that were typed in a window and never saved, kept in this browser. */
  kept: {
    rows: (section: string) => readonly Row[]
    keep: (section: string, row: string, typed: Row | undefined) => void
  }
}

/** What all fields of one open form share. */
export type Opened = {
  region: string
  application: number
  form: Form
  today: Day
  storing?: Storing
  /** Rows taken over from the library, whose achievement is no longer what it was. */
  stale?: Readonly<Record<string, Stale>>
  /** What stands behind a field, such as a button that changes what is only shown there. */
  behind?: (field: Field) => ReactNode
}

export const OpenedContext = createContext<Opened | undefined>(undefined)

export function useOpened(): Opened {
  const opened = useContext(OpenedContext)
  if (!opened) throw new Error('a field was drawn outside a form')
  return opened
}

export const SectionContext = createContext('')

/** The section that the field stands in. */
export const useSectionId = () => useContext(SectionContext)
