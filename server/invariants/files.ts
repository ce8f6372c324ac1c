import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Store } from '../storage/store.ts'
import { type Looked, named, type Rule, rule } from './rule.ts'

type Line = { id: string; sha256: string; bytes: string | null }

const page = 500
const sampled = 300

export const fileRules: readonly Rule[] = [
  rule(
    'every file has an owner, or came from the public for an objection',
    `select f.id, f.owner is null and f.application is null and f.achievement is null and f.plan is null
        and f.made_at < now() - interval '3 days' and not exists (select from objection_file x where x.file = f.id) as broken
      from file f`,
  ),
  rule(
    'a file that was copied is what it was copied from',
    `select f.id, f.sha256 <> o.sha256 or f.bytes <> o.bytes as broken from file f join file o on o.id = f.copied_from`,
  ),
]

/** Read line after line, not in one moment: to hold that for hours would keep the database from tidying up. */
export const storeRule: Rule = {
  says: 'every file lies in the store, whole and with its fingerprint',
  look: async (looked) => {
    let checked = 0
    const broken: string[] = []
    for await (const line of linesOf(looked)) {
      checked++
      if (!(await isWhole(looked.store, line)) && (await isStillNamed(looked, line))) broken.push(line.id)
    }
    return { checked, broken: broken.length, ids: broken.slice(0, named) }
  },
}

/** Each content once; a sample begins anywhere in the first half of the fingerprints, which are spread evenly. */
async function* linesOf({ client, files }: Looked): AsyncGenerator<Line> {
  if (files === 'none') return
  let after = files === 'sample' ? `${randomInt(8)}${randomBytes(31).toString('hex')}` : ''
  for (let left = files === 'sample' ? sampled : Number.POSITIVE_INFINITY; left > 0; ) {
    const { rows } = await client.query<Line>(
      `select distinct on (sha256) id, sha256, bytes from (${stored}) as s where sha256 > $1 order by sha256 limit $2`,
      [after, Math.min(page, left)],
    )
    yield* rows
    left -= rows.length
    after = rows.at(-1)?.sha256 ?? after
    if (rows.length < page) return
  }
}

/** What was removed while this was looking is not missed. */
const isStillNamed = async ({ client }: Looked, { sha256 }: Line) =>
  (await client.query(`select from (${stored}) as s where sha256 = $1 limit 1`, [sha256])).rows.length > 0

/** Everything that names a content of the store. */
const stored = `
  select 'file ' || id as id, sha256, bytes from file
  union all select 'certificate ' || id, photo_sha256, null from certificate where photo_sha256 <> ''
  union all select 'task ' || id, result_sha256, result_bytes from task where result_sha256 is not null`

async function isWhole(store: Store, { sha256, bytes }: Line): Promise<boolean> {
  const content = await store.get(sha256).catch(() => undefined)
  if (!content) return false
  const hash = createHash('sha256')
  let count = 0
  try {
    for await (const chunk of content) {
      hash.update(chunk)
      count += chunk.length
    }
  } catch {
    return false
  }
  return hash.digest('hex') === sha256 && (bytes === null || count === Number(bytes))
}
