import { createHash } from 'node:crypto'
import type { Keys } from '../../server/seal.ts'

const key = (name: string) => createHash('sha256').update(`bench ${name}`).digest()

/** What the made-up people's numbers are sealed with. They guard nothing. */
export const benchKeys: Keys = { field: key('field'), mark: key('mark'), certificate: key('certificate') }

/** The same as a server is told them: TITLE_REVIEW_KEYS. */
export const benchKeysText = JSON.stringify(
  Object.fromEntries(Object.entries(benchKeys).map(([name, value]) => [name, value.toString('base64')])),
)
