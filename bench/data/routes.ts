import type pg from 'pg'
import type { OrganisationId } from '../../core/id.ts'
import { isGranted } from '../../core/route.ts'
import type { Setting } from './setting.ts'
import type { Place } from './tree.ts'

/** Where routes are granted: from the employer to the county, from there to the city, from there to a committee. */
export async function layRoutes(client: pg.Client, setting: Omit<Setting, 'routes'>) {
  const rule = setting.region.policy.route
  if (!isGranted(rule)) return
  const { all, offers, boards, posts } = setting
  const kinds = new Map(all.map(({ id, kind }) => [id, kind]))
  const rows = all
    .filter(({ ancestors }) => ancestors.length > 1)
    .flatMap((place) =>
      offers.slice(0, routed(offers.length)).flatMap(({ series, levels }) => {
        const parent = parentOf(place)
        const climbs = place.ancestors.length > 2
        const taken = levels.filter((level) => !climbs || rule.takes[kinds.get(parent) ?? '']?.includes(level))
        return taken.map((level) => ({
          ...{ organisation: place.id, target: climbs ? parent : null, series: series.id, level },
          committee: climbs ? null : (boards.find((one) => one.series === series.id)?.id ?? null),
          ...{ asked_by: posts(place.id, 'officer').id, ended_by: posts(parent, 'officer').id },
        }))
      }),
    )
  await client.query(
    `insert into route (organisation, target, committee, series, level, state, asked_by, ended_by, asked_at, decided_at)
      select organisation, target, committee, series, level, 'granted', asked_by, ended_by, now() - interval '300 days', now() - interval '299 days'
      from jsonb_to_recordset($1::jsonb) as r(organisation bigint, target bigint, committee bigint, series text, level text, asked_by bigint,
        ended_by bigint) on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}

/** The last few series have no route, so that some files wait for one. */
const routed = (offers: number) => Math.max(1, offers - 2)

const parentOf = ({ ancestors, id }: Place): OrganisationId => ancestors.at(-2) ?? id
