import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OrganisationId } from '../../core/id.ts'
import { root } from '../root.ts'
import { testDatabase } from '../testing/database.ts'
import { readCatalogue } from './catalogue.ts'
import { schemaSql, schemaTypes } from './schema-text.ts'

const { connection, region } = await testDatabase()
const db = region('example')
const catalogue = await readCatalogue(connection, 'example')

describe('what the migrations add up to (npm run schema)', () => {
  it('is what db/schema.sql says', () => {
    expect(schemaSql(catalogue)).toBe(readFileSync(join(root, 'db/schema.sql'), 'utf8'))
  })

  it('is what the compiler believes', () => {
    expect(schemaTypes(catalogue)).toBe(readFileSync(join(root, 'server/db/schema.ts'), 'utf8'))
  })
})

describe('the types of tables', () => {
  it('know a generated value, a nullable one, a list in JSON and the kind of an id', async () => {
    await db
      .insertInto('audit')
      .values({ action: 'made', detail: JSON.stringify(['a']) })
      .execute()
    const { detail, at, organisation } = await db.selectFrom('audit').selectAll().executeTakeFirstOrThrow()
    expect(organisation satisfies OrganisationId | null).toBeNull()
    expect(detail).toEqual(['a'])
    expect(at).toBeInstanceOf(Date)
  })
})
