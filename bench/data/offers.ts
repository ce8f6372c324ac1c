import type pg from 'pg'
import type { OrganisationId } from '../../core/id.ts'
import type { Region } from '../../core/region.ts'
import { type Level, levels, type Series } from '../../core/title.ts'

/** What somebody may declare by: a plan of each of the three years, its series, and who organises it where somebody does. */
export type Offer = {
  /** By year. */
  plans: ReadonlyMap<number, number>
  /** Of this year's plan, where there are several. */
  name?: string
  series: Series
  levels: readonly Level[]
  organiser?: OrganisationId
  pledged?: { version: string; text: string }
}

/** As many series as people mostly declare in. */
const offered = 12

export async function plainOffers(client: pg.Client, { series }: Region): Promise<Offer[]> {
  const { rows } = await client.query<{ id: number; year: number }>('select id, year from plan where organiser is null')
  const plans = new Map(rows.map(({ id, year }) => [year, id]))
  return series.slice(0, offered).map((one) => ({
    plans,
    series: one,
    levels: levels.filter((level) => one.titles.some((title) => title.level === level)),
  }))
}

/** The plans of this year, and the same for the two before it. */
export async function designedOffers(client: pg.Client, { series: all }: Region, year: number): Promise<Offer[]> {
  const { rows } = await client.query<{
    id: number
    name: string
    series: string
    levels: Level[]
    organiser: OrganisationId
    number: number
    undertaking: string
  }>(
    `select p.id, p.name, p.series, p.levels, p.organiser, v.number, v.design ->> 'undertaking' as undertaking
      from plan p join plan_version v on v.plan = p.id and v.number = p.published where p.year = $1 order by p.id`,
    [year],
  )
  const offers: Offer[] = []
  for (const { id, name, series, levels: some, organiser, number, undertaking } of rows) {
    const found = all.find((one) => one.id === series)
    if (!found) throw new Error(`no series ${series}`)
    const plans = new Map([[year, id]])
    for (const back of [1, 2]) {
      const { rows: copies } = await client.query<{ id: number }>(
        `insert into plan (year, name, opens, closes, form_id, form_version, settings, created_at, organiser, committee, kind, series,
          levels, draft, published, copied_from, changed_at)
        select year - $2::int, replace(name, year::text, (year - $2::int)::text), opens - make_interval(years => $2::int),
          closes - make_interval(years => $2::int), form_id, form_version, settings, created_at, organiser, committee, kind, series,
          levels, draft, published, id, changed_at from plan where id = $1 returning id`,
        [id, back],
      )
      const copy = copies[0]?.id
      if (copy === undefined) throw new Error(`plan ${id} was not copied`)
      plans.set(year - back, copy)
      await client.query(
        `insert into plan_version (plan, number, design, form_id, form_version, published_by, published_at)
          select $1, number, design, form_id, form_version, published_by, published_at from plan_version where plan = $2`,
        [copy, id],
      )
    }
    offers.push({
      plans,
      name,
      series: found,
      levels: some,
      organiser,
      pledged: { version: String(number), text: undertaking },
    })
  }
  return offers
}
