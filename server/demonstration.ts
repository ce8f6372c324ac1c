import { sql } from 'kysely'
import type { DemonstrationStaff } from '../core/demonstration.ts'
import { demonstrations } from '../regions/demonstrations.ts'
import { knowTheYears } from './demonstration/calendar.ts'
import { findCast } from './demonstration/cast.ts'
import { begin, type Declared, fillIn } from './demonstration/declaring.ts'
import { tellEarlier } from './demonstration/earlier.ts'
import { callToInterviews } from './demonstration/interviews.ts'
import { fillLibraries } from './demonstration/library.ts'
import { operator } from './demonstration/operator.ts'
import { askPermissions } from './demonstration/permissions.ts'
import { publishPlans } from './demonstration/plans.ts'
import { layRoutes } from './demonstration/routes.ts'
import { makeSetting } from './demonstration/setting.ts'
import { tell } from './demonstration/story.ts'
import { type Hosted, type Server, today } from './hosted.ts'
import { storeOf } from './storage/open.ts'

export type Login = { region: string; who: string; login: string; password: string }

type Progress = (line: string) => void

/** While one person's papers are composed, another's are painted and written to the disk. */
const together = 5

/** Fills each hosted region once; a region that has people already is left alone. */
export async function fillDemonstration(server: Server, say: Progress = console.log): Promise<void> {
  for (const hosted of server.regions.values())
    if (demonstrations[hosted.region.id] && (await isEmpty(hosted))) await fill(hosted, server, say)
}

/** Who can log in while the demonstration is on: the standing cast. */
export const demonstrationLogins = (server: Server): readonly Login[] =>
  [...server.regions.values()].flatMap(({ region }) => {
    const demonstration = demonstrations[region.id]?.(yearOf(server))
    if (!demonstration) return []
    const { password, staff, applicants } = demonstration
    const keeper = {
      region: region.id,
      who: `${operator.unit}　${operator.does} ${operator.name}`,
      login: operator.login,
      password,
    }
    const cast = [...staff, ...applicants].flatMap((one) =>
      one.presents
        ? [
            {
              region: region.id,
              who: `${one.presents} ${one.name}`,
              login: 'login' in one ? one.login : one.idNumber,
              password,
            },
          ]
        : [],
    )
    return [...cast, keeper]
  })

async function fill(hosted: Hosted, server: Server, say: Progress) {
  const { db, region } = hosted
  const demonstration = demonstrations[region.id]?.(yearOf(server))
  if (!demonstration) return
  say(
    `Filling the demonstration of ${region.id}: ${demonstration.organisations.length} units, ${demonstration.applicants.length} people 正在生成演示数据 …`,
  )
  await sql`insert into setting (key, value) values ('demonstration-begun', 'true') on conflict do nothing`.execute(db)
  await knowTheYears(db, server.now())
  const setting = await makeSetting(hosted, server, demonstration)
  // Only who fills needs what sets and paints papers.
  const { openArchive } = await import('./demonstration/archive.ts')
  const archive = openArchive(storeOf(server, region.id))
  const cast = await findCast(db)
  const filling = { ...hosted, server, setting, archive, cast }
  await askPermissions(filling, demonstration.permissions ?? [])
  await layRoutes(filling, demonstration)
  const libraries = await fillLibraries(filling, demonstration.applicants)
  for (const year of demonstration.earlier ?? []) await tellEarlier(filling, demonstration, libraries, year)
  const plans = await publishPlans(filling, demonstration)
  const declared: Declared[] = []
  for (const applicant of demonstration.applicants) declared.push(await begin(filling, plans, applicant))
  for (let filled = 0; filled < declared.length; filled += together) {
    const some = declared.slice(filled, filled + together)
    await Promise.all(some.map((one) => fillIn(filling, libraries, one)))
    if ((filled + together) % 50 === 0)
      say(
        `  ${filled + together} of ${declared.length} declarations with their evidence 已生成申报 ${filled + together} 份`,
      )
  }
  await tell(filling, declared)
  await callToInterviews(filling, declared)
  const people = [
    ...demonstration.applicants.filter((one) => one.presents).map((one) => shown(one, 'personal', one.idNumber)),
    ...demonstration.staff
      .filter((one) => one.presents)
      .map((one) => shown(one, one.is === 'administrator' ? 'administrator' : 'staff', one.login)),
    { role: 'administrator', ...operator },
  ]
  await sql`insert into setting (key, value) values ('demonstration', ${JSON.stringify({ password: demonstration.password, people })}::jsonb)
    on conflict (key) do update set value = excluded.value`.execute(db)
  say('  done 演示数据已就绪')
}

function shown(
  { name, presents = '' }: Pick<DemonstrationStaff, 'name' | 'presents'>,
  role: 'administrator' | 'staff' | 'personal',
  login: string,
) {
  const [unit = '', does = ''] = presents.split('　')
  return { role, login, name, unit, does }
}

async function isEmpty({ db }: Hosted) {
  const { rows } = await sql<{
    some: boolean
  }>`select exists (select from organisation) or exists (select from account) as some`.execute(db)
  return !rows[0]?.some
}

const yearOf = (server: Server) => Number(today(server).slice(0, 4))
