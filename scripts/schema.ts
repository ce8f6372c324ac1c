import { writeFileSync } from 'node:fs'
import { readCatalogue } from '../server/db/catalogue.ts'
import { migrate } from '../server/db/migrate.ts'
import { schemaSql, schemaTypes } from '../server/db/schema-text.ts'
import { temporaryPlace } from '../server/embedded/place.ts'
import { startPostgres } from '../server/embedded/postgres.ts'

const { connection, stop } = await startPostgres(temporaryPlace(), 'throwaway')
await migrate(connection, ['example'])
const catalogue = await readCatalogue(connection, 'example')
writeFileSync('db/schema.sql', schemaSql(catalogue))
writeFileSync('server/db/schema.ts', schemaTypes(catalogue))
await stop()
