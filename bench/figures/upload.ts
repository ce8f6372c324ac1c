import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newestForm } from '../../server/db/plans.ts'
import type { Known } from '../bare/answering.ts'
import type { Round } from '../load/round.ts'
import type { Place } from '../load/upload.ts'
import { median } from '../report/statistics.ts'
import { startCompanion } from '../site/companion.ts'
import { pictureOf } from '../site/picture.ts'
import type { Site } from '../site/site.ts'
import type { Yardstick } from '../yardsticks.ts'
import { type Figure, rate } from './figure.ts'

const bytes = 300_000
const connections = 16

export const upload: Figure = {
  name: 'upload',
  sizes: 'largest',
  run: async (site) => {
    const folder = join(site.product.folder, 'bare')
    const places = await placesOf(site, folder)
    const between = await emptying(site, folder)
    await between()
    const picture = await pictureOf(bytes)
    await site.prepare('upload', { region: site.region.id, places, picture, barePort: site.barePort })
    const disk = await diskAlone(site, folder, between)
    const line = await rate(site, { what: 'upload of 300 KB', connections, least: 0.6, between })
    return [{ ...line, note: `the disk alone writes and syncs ${Math.round(disk)} a second` }]
  },
}

/** Drafts with the first field of their form that takes pictures. */
async function placesOf(site: Site, folder: string): Promise<Place[]> {
  const found = newestForm(site.region)
    .sections.flatMap(({ id, fields }) => fields.map((field) => ({ section: id, field })))
    .find(({ field }) => field.kind === 'files' && field.types.includes('jpg') && field.maxBytes > bytes * 1.1)
  if (!found) throw new Error('the form takes no pictures')
  const { rows } = await site.owner.query<Known & { id: number }>(
    `select a.id, p.id as account, p.kind, p.name, p.organisation as office from application a join account p on p.id = a.applicant
      where a.state = 'draft' and exists (select from answer w where w.application = a.id and w.section = $1) order by a.id limit 500`,
    [found.section],
  )
  const places: Place[] = []
  const people: Record<string, Known> = {}
  for (const { id, account, ...known } of rows) {
    const cookie = await site.cookieOf(Number(account))
    people[cookie] = { ...known, account: Number(account) }
    places.push({ application: Number(id), cookie, section: found.section, field: found.field.id })
  }
  await site.learn({ people, folder })
  return places
}

/** What the rounds have brought is removed again: the data has no files with content of its own. */
async function emptying({ owner, product, region }: Site, folder: string) {
  const { rows } = await owner.query<{ last: string }>('select coalesce(max(id), 0) as last from file')
  return async () => {
    await owner.query('delete from file where id > $1', [rows[0]?.last])
    for (const one of [folder, join(product.folder, 'files/kept', region.id)])
      await rm(one, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
  }
}

async function diskAlone({ pace }: Site, folder: string, between: () => Promise<void>): Promise<number> {
  const yardsticks = await startCompanion('yardsticks.ts', [], false)
  const told: Yardstick = { files: { folder, bytes, atOnce: connections }, seconds: pace.seconds / 2 }
  const rates: number[] = []
  for (let round = 0; round < 3; round++) {
    const { done, seconds } = await yardsticks.ask<Round>(told)
    rates.push(done / seconds)
    await between()
  }
  yardsticks.stop()
  return median(rates)
}
