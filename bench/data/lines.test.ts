import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PeopleList } from '../../core/document.ts'
import type { Form } from '../../core/form.ts'
import type { ApplicationId } from '../../core/id.ts'
import { layPerson } from '../../core/lay.ts'
import { withoutPrivate } from '../../core/masked.ts'
import { regions } from '../../regions/index.ts'
import { keptForms } from '../../server/db/plans.ts'
import { type Connection, openRegions } from '../../server/db/pool.ts'
import { temporaryPlace } from '../../server/embedded/place.ts'
import { startPostgres } from '../../server/embedded/postgres.ts'
import type { Hosted, Server } from '../../server/hosted.ts'
import { listLayings } from '../../server/layings.ts'
import { listingLines } from '../../server/listed-people.ts'
import { fillWith } from './fill.ts'
import { benchKeys } from './keys.ts'

const place = temporaryPlace()
const server = { keys: benchKeys, publicUrl: 'http://127.0.0.1' } as Server
let connection: Connection
let stop = async () => {}
beforeAll(async () => {
  ;({ connection, stop } = await startPostgres(place, 'throwaway'))
}, 60_000)
afterAll(async () => {
  await stop()
  rmSync(place.data, { recursive: true, force: true })
})

describe('the lines of a list of people', () => {
  it.each(regions.map((region) => [region.id, region] as const))(
    'say of %s what the whole of each snapshot says, for its own lists and for every field there is',
    async (_, region) => {
      await fillWith(connection, region, 600)
      const database = openRegions(connection, [region.id], 2)
      try {
        const hosted = { db: database.region(region.id), region } as Hosted
        const ids = await idsIn(hosted)
        const whole = await listLayings(hosted, server, ids)
        expect(whole.length).toBeGreaterThan(200)
        const { roster, summarySheet } = region.documents
        for (const plan of [roster, summarySheet, everything(roster, keptForms(hosted.db))]) {
          const before = whole.map(({ laying: { snapshot, proceedings } }, index) =>
            layPerson(plan, { snapshot: { ...snapshot, ...withoutPrivate(snapshot) }, proceedings }, index + 1),
          )
          const list = listingLines(hosted, server, plan)
          const { count, lines } = await list(ids, 0)
          expect(count).toBe(before.length)
          expect([...lines]).toEqual(before)
        }
      } finally {
        await database.close()
      }
    },
    120_000,
  )
})

async function idsIn({ db }: Hosted) {
  const rows = await db.selectFrom('application').select('id').orderBy('id', 'desc').execute()
  return rows.map(({ id }) => id as ApplicationId)
}

/** Personal numbers are among them, and what happened to each. */
function everything(list: PeopleList, forms: readonly Form[]): PeopleList {
  const fields = forms.flatMap(({ sections }) =>
    sections.flatMap(({ id, fields }) => fields.map((field) => `${id}.${field.id}`)),
  )
  const others = ['$name', '$idNumber', '$phone', '@undertaking', '@number', '@outcome.on', '@recommendation']
  return {
    ...list,
    columns: [...fields, ...others].map((of) => ({ heading: of, width: 10, text: ['：', { of, otherwise: '—' }] })),
  }
}
