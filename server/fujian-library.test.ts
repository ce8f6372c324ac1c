import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Field, Form, Json } from '../core/form.ts'
import { fujianScene } from './testing/fujian-scene.ts'

const scene = await fujianScene()
const { person, as } = await scene.applicant(1)
const form = scene.region.library?.form as Form

/** Something that such a field takes. */
function anything(field: Field): Json {
  if (field.kind === 'choice')
    return (field.options ?? form.catalogues[field.optionsFrom ?? ''] ?? [])[0]?.value as string
  const others: Partial<Record<Field['kind'], Json>> = {
    ...{ number: 1, year: 2024, month: '2024-05', day: '2024-05-01', yesNo: true },
  }
  return others[field.kind] ?? '示例'
}

async function proofOf(achievement: number) {
  const { rows } = await sql<{ file: number }>`
    insert into file (owner, achievement, name, type, bytes, sha256)
    values (${person}, ${achievement}, '证明.pdf', 'pdf', 9000, encode(sha256(${`proof ${achievement}`}::text::bytea), 'hex')) returning id as file`.execute(
    scene.db,
  )
  return rows
}

describe('an entry of the library', () => {
  it.each(form.sections.map(({ heading, id, fields }) => ({ heading, id, fields })))(
    'of the kind $heading is entered, listed and sent to the unit, which sees it [FJ-LIB-03]',
    async ({ id: kind, fields }) => {
      const asked = fields.filter(({ kind, required = false }) => required !== false && kind !== 'files')
      const value = Object.fromEntries(asked.map((field) => [field.id, anything(field)]))
      const made = await as('POST', '/achievements', { kind, key: kind, value })
      expect(made.status, JSON.stringify(made.body)).toBe(200)
      const { id } = made.body.item
      const saved = await as('PUT', `/achievements/${id}`, { version: 1, value: { proof: await proofOf(id) } })
      expect(saved.body).toMatchObject({ item: { id, state: 'draft', version: 2 }, problems: [] })
      expect((await as('GET', `/achievements?kind=${kind}`)).body.rows).toMatchObject([{ id, state: 'draft' }])
      expect((await as('PUT', `/achievements/${id}/submission`, { version: 2 })).body).toMatchObject({
        state: 'pending',
      })
      const unit = await scene.staff['officer builders']('GET', `/achievement-checks?list=pending&kind=${kind}`)
      expect(unit.body.rows).toMatchObject([{ id, personName: '林工1' }])
    },
  )
})
