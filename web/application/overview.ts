import { useMemo } from 'react'
import type { Mark } from '../../core/application.ts'
import { completenessOf } from '../../core/completeness.ts'
import type { Answers, Known } from '../../core/condition.ts'
import type { Day } from '../../core/day.ts'
import type { Form } from '../../core/form.ts'
import { openedBy } from '../../core/mark.ts'
import { locksOf } from '../form/locks.ts'
import { useSettled } from '../form/steady.ts'
import { markOf, tasksOf } from './marks.ts'
import type { NavEntry } from './SectionNav.tsx'

/** How far the whole form is. It lags behind the keystrokes, which must not wait for it. */
export function useOverview(
  form: Form,
  answers: Answers,
  known: Known,
  today: Day,
  marks: readonly Mark[],
  stored: Answers,
) {
  const settled = useSettled(answers)
  return useMemo(() => {
    const { problems, unfinished, filling } = completenessOf(form, settled, known, today, stored)
    const mustMend = (id: string) => problems.some(({ section, advice }) => section === id && !advice)
    const opened = openedBy(marks, form)
    const locksAt = (id: string) => locksOf(opened, id, mustMend(id))
    const entries = filling.flatMap((one): NavEntry[] => {
      const section = form.sections.find(({ id }) => id === one.section)
      if (!section) return []
      const marked = marks.some((mark) => mark.section === section.id)
      const locked = locksAt(section.id).locked === 'all'
      return [{ section, mark: markOf(section, one, problems, settled, unfinished), marked, locked }]
    })
    const firstMarked = entries.find(({ marked }) => marked)
    const first = (firstMarked ?? entries[0])?.section
    const tasks = tasksOf(form, problems, settled, unfinished)
    return { problems, unfinished, entries, first, locksAt, tasks }
  }, [form, settled, known, today, marks, stored])
}
