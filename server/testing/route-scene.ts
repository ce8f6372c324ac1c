import { sql } from 'kysely'
import pg from 'pg'
import { afterAll } from 'vitest'
import type { CommitteeId, OrganisationId } from '../../core/id.ts'
import type { Region } from '../../core/region.ts'
import { type Level, levels } from '../../core/title.ts'
import { example } from '../../regions/example/index.ts'
import { insertCommittee } from '../db/committees.ts'
import { enrol, type UnitName } from './cast.ts'
import { type Caller, testSite } from './site.ts'

const toAll: readonly Level[] = levels

/** The made-up province, where units ask for routes and forward along them. */
const granting: Region = {
  ...example,
  permissions: [
    ...example.permissions,
    { capability: 'forward', label: '数据上报', role: 'officer' },
    { capability: 'ask-route', label: '路径申请', role: 'officer' },
    { capability: 'grant-route', label: '路径审核', role: 'officer' },
  ],
  policy: {
    ...example.policy,
    approvesWithoutWords: true,
    route: {
      roles: ['officer'],
      takes: {
        'province-office': toAll,
        'city-office': toAll,
        department: toAll,
        'county-office': ['junior-technician', 'junior-assistant', 'intermediate'],
      },
    },
  },
}

type To = { unit: UnitName } | { committee: CommitteeId }

/** Its units with their officers, a committee of the department's, and short words for asking and deciding. */
export async function routeScene() {
  const site = await testSite({ region: granting })
  const { db } = site
  const cast = await enrol(site)
  const { units } = cast
  const committeeOf = async (code: string, convener: OrganisationId, authoriser: OrganisationId) => {
    const made = await insertCommittee(db, {
      ...{ code, name: `工程技术评委会${code}`, series: 'engineering', levels, type: 'open', members: 25 },
      ...{ convener, authoriser, filing: { opens: '2026-01-01', closes: '2027-12-31' } },
    })
    if (!made) throw new Error(`no committee ${code}`)
    return made
  }
  const committee = await committeeOf('S0001', units.department, units.province)
  const officers = {} as Record<UnitName, Caller>
  for (const name of Object.keys(units) as UnitName[]) officers[name] = await site.as(cast.officer[name])

  const ask = (unit: UnitName, to: To, of: readonly Level[] = ['intermediate']) =>
    officers[unit]('POST', '/route-requests', {
      ...('unit' in to ? { to: 'unit', target: units[to.unit] } : { to: 'committee', target: to.committee }),
      ...{ series: 'engineering', levels: of },
    })
  const asked = async (unit: UnitName, to: 'unit' | 'committee' = 'unit', query = '') =>
    (await officers[unit]('GET', `/route-checks?to=${to}${query}`)).body
  const own = async (unit: UnitName, to: 'unit' | 'committee' = 'unit', query = '') =>
    (await officers[unit]('GET', `/route-requests?to=${to}${query}`)).body.rows
  const grant = (unit: UnitName, { id, version }: { id: number; version: number }) =>
    officers[unit]('PUT', `/route-checks/${id}/approval`, { version })
  /** Asked for and granted by whoever decides. */
  const connect = async (unit: UnitName, to: To, of?: readonly Level[]) => {
    const { body } = await ask(unit, to, of)
    const decider: UnitName = 'unit' in to ? to.unit : 'department'
    for (const { id } of body.requests) {
      const { status } = await grant(decider, { id, version: 1 })
      if (status !== 200) throw new Error(`route ${id} was not granted`)
    }
  }
  const told = async (account: number): Promise<string[]> =>
    (await (await site.as(account))('GET', '/messages')).body.rows.map(({ text }: { text: string }) => text)
  const live = async () =>
    (
      await sql<{ organisation: OrganisationId; target: OrganisationId | null; level: Level }>`
        select organisation, target, level from route where state = 'granted'`.execute(db)
    ).rows
  const owner = new pg.Pool({ ...site.connection, max: 1 })
  afterAll(() => owner.end())
  /** As if nobody had asked for anything; the server itself forgets nothing. */
  const forget = () =>
    owner.query(`delete from example.route; delete from example.message;
      update example.organisation set permitted_at = now()`)
  return { ...site, forget, cast, units, committee, committeeOf, officers, ask, asked, own, grant, connect, told, live }
}
