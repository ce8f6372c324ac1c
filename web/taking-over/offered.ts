import type { Row } from '../../core/condition.ts'
import type { Section } from '../../core/form.ts'
import { type ShownRow, shapeSection } from '../../core/shape.ts'
import { useAsk } from '../api/ask.ts'
import { client } from '../api/client.ts'
import type { paths } from '../api/schema.ts'
import { type Opened, useOpened } from '../form/context.ts'
import { said } from '../form/rows.ts'

type Answer =
  paths['/api/{region}/applications/{id}/imports/{section}']['get']['responses'][200]['content']['application/json']
export type Offered = Answer['entries'][number]
/** An entry as the row that it would become, and every word in it. */
export type OfferedRow = Offered & { shown: ShownRow; words: string }

/** What the library offers to a section, fresh whenever its window opens. */
export function useOffered(section: Section) {
  const opened = useOpened()
  const { application } = opened
  const { data, ...rest } = useAsk(
    ['imports', application, section.id],
    (region) =>
      client.GET('/api/{region}/applications/{id}/imports/{section}', {
        params: { path: { region, id: application, section: section.id } },
      }),
    true,
    true,
  )
  return {
    ...rest,
    max: data?.max ?? 0,
    now: data?.now ?? 0,
    entries: data && withWords(data.entries, section, opened),
  }
}

function withWords(entries: readonly Offered[], section: Section, opened: Opened): OfferedRow[] {
  const rows = entries.map(({ row }) => row as unknown as Row)
  const plain = { ...section, shownWhen: { all: [] } }
  const form = { ...opened.form, sections: opened.form.sections.map((one) => (one.id === section.id ? plain : one)) }
  const shown = shapeSection(form, section.id, { [section.id]: rows }, {}, opened.today)
  if (shown?.is !== 'list') return []
  return entries.flatMap((entry, index): OfferedRow[] => {
    const row = shown.rows[index]
    if (!row) return []
    const words = row.fields
      .filter(({ field }) => field.kind !== 'files' && field.kind !== 'photo')
      .map((one) => said(one, opened))
    return [{ ...entry, shown: row, words: [entry.name, entry.kindName, ...words].join(' ').toLowerCase() }]
  })
}
