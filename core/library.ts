import { isFilled, type Row } from './condition.ts'
import type { Day } from './day.ts'
import { kindOf } from './field/kinds.ts'
import type { Form, Section } from './form.ts'
import { filesOf } from './submission.ts'

/** 业绩库: what may be kept in it is a form whose sections are lists, one a kind; every row is an achievement of its own. */
export type Library = {
  form: Form
  kinds: readonly AchievementKind[]
  /** The guide that the page opens, paragraph by paragraph. */
  guide: readonly string[]
}

export type AchievementKind = {
  /** The section of the form; its group and its heading are those of the kind. */
  section: string
  /** Fields whose words together name an item in lists. */
  named: readonly string[]
  /** Fields that together tell the same achievement wherever it is claimed; every such set counts by itself. */
  same: readonly (readonly string[])[]
  /** 行业专用: the series that it is meant for. */
  series?: readonly string[]
}

export const kindIn = ({ kinds }: Library, section: string) => kinds.find((one) => one.section === section)

export const sectionIn = ({ form }: Library, section: string): Section | undefined =>
  form.sections.find(({ id }) => id === section)

/** What an item is called in lists, in messages and to officers: never a personal number. */
export function nameOf(form: Form, { section, named }: AchievementKind, row: Row, today: Day): string {
  const words = named.map((id) => shown(form, section, id, row, today)).filter((one) => one !== '')
  return [...words.join('　')].slice(0, 120).join('')
}

/** `of` tells the same achievement, or the same evidence, apart from others; `says` is what an officer reads. */
export type Sameness = { of: string; says: string }

export function samenessOf(form: Form, kind: AchievementKind, row: Row, today: Day): Sameness[] {
  const { section, same } = kind
  const fields = form.sections.find(({ id }) => id === section)?.fields ?? []
  const said = same.flatMap((ids): Sameness[] => {
    const words = ids.map((id) => folded(shown(form, section, id, row, today)))
    if (words.includes('')) return []
    const labels = ids.map((id) => fields.find((field) => field.id === id)?.label ?? id)
    return [{ of: JSON.stringify([section, ids, words]), says: `${labels.join('、')}相同` }]
  })
  const files = filesOf(form, { [section]: [row] }).map(
    ({ sha256, name }): Sameness => ({ of: JSON.stringify(['file', sha256]), says: `附件“${name}”内容相同` }),
  )
  return [...new Map([...said, ...files].map((one) => [one.of, one])).values()]
}

function shown(form: Form, section: string, id: string, row: Row, today: Day): string {
  const field = form.sections.find((one) => one.id === section)?.fields.find((one) => one.id === id)
  const value = row[id]
  if (!field || value === undefined || !isFilled(value)) return ''
  const scope = { answers: { [section]: [row] }, here: row, known: {} }
  return kindOf(field).show(value, field, { form, scope, today })
}

/** 《论文》（A） and 论文(a) are the same: width, case, blanks and marks do not count. */
const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '')

/** Mistakes of whoever wrote the library, beside those of its form. */
export const libraryFaults = ({ form, kinds }: Library): string[] => [
  ...form.sections.filter(({ list }) => !list).map(({ id }) => `${id}: not a list`),
  ...form.sections
    .filter(({ id }) => kinds.filter(({ section }) => section === id).length !== 1)
    .map(({ id }) => `${id}: not one kind`),
  ...kinds.flatMap(({ section, named, same }) => {
    const found = form.sections.find(({ id }) => id === section)
    if (!found) return [`no section ${section}`]
    return [...named, ...same.flat()]
      .filter((id) => !found.fields.some((field) => field.id === id && !field.sensitive))
      .map((id) => `${section}: no field ${id} that may be named`)
  }),
]
