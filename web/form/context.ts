import { createContext, useContext } from 'react'
import type { Day } from '../../core/day.ts'
import type { Form } from '../../core/form.ts'

/** What all fields of one open form share. */
export type Opened = { region: string; application: number; form: Form; today: Day }

export const OpenedContext = createContext<Opened | undefined>(undefined)

export function useOpened(): Opened {
  const opened = useContext(OpenedContext)
  if (!opened) throw new Error('a field was drawn outside a form')
  return opened
}

export const SectionContext = createContext('')

/** The section that the field stands in. */
export const useSectionId = () => useContext(SectionContext)
