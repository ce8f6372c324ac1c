import type { Section } from '../../core/form.ts'
import type { Held } from '../form/sections.ts'
import type { SectionMark } from './marks.ts'
import type { NavEntry } from './SectionNav.tsx'

/** One tab: the sections of a group, and how far the worst of them is. */
export type Group = {
  name: string
  sections: readonly Section[]
  mark: SectionMark['is']
  marked: boolean
  locked: boolean
  /** Something typed there has not been saved. */
  unsaved: boolean
}

const worstFirst: readonly SectionMark['is'][] = ['wrong', 'partly', 'open', 'done', 'optional']

export function groupsOf(entries: readonly NavEntry[], held: Readonly<Record<string, Held>>): Group[] {
  const names = [...new Set(entries.map(({ section }) => section.group))]
  return names.map((name) => {
    const own = entries.filter(({ section }) => section.group === name)
    const is = (mark: SectionMark['is']) => own.some((one) => one.mark.is === mark)
    return {
      name,
      sections: own.map(({ section }) => section),
      // Half of a tab done is not a tab done.
      mark: is('done') && is('open') && !is('wrong') ? 'partly' : (worstFirst.find(is) ?? 'optional'),
      marked: own.some(({ marked }) => marked),
      locked: own.every(({ locked }) => locked),
      unsaved: own.some(({ section }) => (held[section.id]?.status ?? 'saved') !== 'saved'),
    }
  })
}
