import { parseArgs } from 'node:util'
import { regions } from '../regions/index.ts'
import { fillWith } from './data/fill.ts'
import { benchKeysText } from './data/keys.ts'
import { postsOf } from './data/posts.ts'
import { password } from './data/setting.ts'

/** Fills an empty database by hand: tsx bench/fill.ts --database postgres://… --count 100000 --region NAME */
const { values } = parseArgs({
  options: { database: { type: 'string' }, count: { type: 'string', default: '10000' }, region: { type: 'string' } },
})
const region = regions.find(({ id }) => id === (values.region ?? id))
if (!region || !values.database) throw new Error('--database is missing, or the region is unknown')
const connection = { connectionString: values.database }
const begun = Date.now()
await fillWith(connection, region, Number(values.count))
console.log(`${values.count} applications in ${((Date.now() - begun) / 1000).toFixed(1)} s`)
console.table(await postsOf(connection, region))
console.log(`Password: ${password}\nTITLE_REVIEW_KEYS='${benchKeysText}'`)
