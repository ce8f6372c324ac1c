import { isFilled, rowsOf } from './condition.ts'
import type { Block, LaidBlock, LaidCell } from './document.ts'
import { kindOf } from './field/kinds.ts'
import { type Desk, scopeOf } from './filled-in.ts'
import type { Field, Section } from './form.ts'
import { kindField } from './imported.ts'
import { isShown } from './shown.ts'

type AchievementsBlock = Extract<Block, { block: 'achievements' }>

/** A table for each list that the form itself takes over from the library: which they are, each plan says anew. */
export function putAchievements({ except, widths, empty }: AchievementsBlock, desk: Desk): LaidBlock[] {
  const { form, answers } = desk.snapshot
  const lists = form.sections.filter(({ id, list }) => list?.from && id in answers && !except.includes(id))
  return lists.map((section): LaidBlock => {
    const name = section.group === section.heading ? section.heading : `${section.group}　${section.heading}`
    const rows = rowsOf(answers, section.id).map((here, index) => rowOf(section, { ...desk, here }, index + 1))
    const none: LaidCell[] = [{ text: empty, span: widths.length, centred: true }]
    return {
      block: 'table',
      widths,
      headings: [{ text: name, label: true, span: widths.length }],
      rows: rows.length > 0 ? rows : [none],
    }
  })
}

/** Number, kind where there are several, and everything that the entry says but its evidence. */
function rowOf(section: Section, desk: Desk, number: number): LaidCell[] {
  const scope = scopeOf(desk)
  const { form, on } = desk.snapshot
  const single = section.list?.from?.kinds.length === 1
  const said = section.fields.flatMap((field) => {
    const value = desk.here[field.id]
    if (isEvidence(field) || (!single && field.id === kindField) || !isShown(field, scope) || value === undefined)
      return []
    return isFilled(value) ? [`${field.label}：${kindOf(field).print(value, field, { form, scope, today: on })}`] : []
  })
  const first = { text: String(number), centred: true } as const
  const text = said.join('；')
  const kind = section.fields.find(({ id }) => id === kindField)
  if (single || !kind) return [first, { text, span: 2 }]
  const name = kindOf(kind).print(desk.here[kindField] ?? '', kind, { form, scope, today: on })
  return [first, { text: name, centred: true }, { text }]
}

const isEvidence = ({ kind }: Field) => kind === 'files' || kind === 'photo'
