import { join } from 'node:path'
import { regions } from '../regions/index.ts'
import { readConfig } from '../server/config.ts'
import { noteUpkeep } from '../server/db/upkeep.ts'
import { type Checked, check } from '../server/invariants/check.ts'
import { brokenIn, lineOf, summaryOf } from '../server/invariants/report.ts'
import { reachDatabases } from '../server/reach.ts'
import { isRefusal } from '../server/start-refusal.ts'
import { storeOf } from '../server/storage/open.ts'

/** npm run invariants -- [--files all|sample|none] [--json] [--note]: is everything as law and design promise? Reads only, also at work; --note tells the operator's page. */
const given = process.argv.slice(2)
const files =
  (['all', 'sample', 'none'] as const).find((one) => one === given[given.indexOf('--files') + 1]) ?? 'sample'
const json = given.includes('--json')
const note = given.includes('--note')

try {
  const config = readConfig(process.env, regions)
  const { places, stop } = await reachDatabases(config)
  const all: Checked[] = []
  try {
    for (const region of config.regions) {
      const place = places.find(({ regions }) => regions.includes(region.id))
      if (!place) continue
      const store = storeOf({ files: join(config.data, 'files'), ...config.outside }, region.id)
      for await (const one of check({ connection: place.connection, region, store, files })) {
        all.push(one)
        if (!json) console.log(lineOf(one))
      }
    }
    const told = { what: 'invariants', wentWell: brokenIn(all).length === 0 } as const
    if (note) for (const { connection, regions: ids } of places) await noteUpkeep(connection, ids, told)
  } finally {
    await stop()
  }
  console.log(json ? JSON.stringify({ files, rules: all }, null, 2) : summaryOf(all))
  if (brokenIn(all).length > 0) process.exitCode = 1
} catch (error) {
  if (!isRefusal(error)) throw error
  console.error(`${error.message}\n${error.chinese}`)
  process.exitCode = 2
}
