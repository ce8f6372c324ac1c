import type { Row } from '../../core/condition.ts'
import { kindOf } from '../../core/field/kinds.ts'
import type { Form } from '../../core/form.ts'
import { shapeSection } from '../../core/shape.ts'
import { todayInChina } from '../application/today.ts'
import './library.css'

/** One entry's fields with what is in them; its evidence is looked at beside. */
export function EntryFacts({ form, kind, row }: { form: Form; kind: string; row: Row }) {
  const today = todayInChina()
  const shown = shapeSection(form, kind, { [kind]: [row] }, {}, today)
  const fields = shown?.is === 'list' ? (shown.rows[0]?.fields ?? []) : []
  return (
    <dl className="entry-facts">
      {fields
        .filter(({ field }) => field.kind !== 'files' && field.kind !== 'photo')
        .map(({ field, value, scope }) => (
          <div key={field.id}>
            <dt>{field.label}</dt>
            <dd>{value === undefined ? '—' : kindOf(field).show(value, field, { form, scope, today })}</dd>
          </div>
        ))}
    </dl>
  )
}
