import { seekName } from '../../server/person-names.ts'
import type { Bare } from './answering.ts'

const columns = ['year', 'level', 'series', 'state'] as const
const row = `a.id, a.version, a.state, a.year, a.applicant_name as "applicantName", a.organisation, o.name as "organisationName", a.series,
  a.title, a.level, a.specialty, a.way, a.submissions, a.created_at as "createdAt", a.submitted_at as "submittedAt", a.arrived_at as "arrivedAt"`

/** A page of twenty, newest first, with a count up to a thousand, in one prepared statement; of people called so, the same. */
export const listing: Bare = {
  method: 'GET',
  path: /^\/api\/[^/]+\/checks\?(.+)$/,
  answer: async ({ db, parts: [query], cookie, learned }) => {
    const given = new URLSearchParams(query)
    const depth = learned.depths[cookie] ?? 1
    const values: unknown[] = []
    const is = (value: unknown, condition: (at: string) => string) => condition(`$${values.push(value)}`)
    const name = given.get('name')
    const sought = name ? seekName(name) : []
    const asked = columns.filter((one) => given.has(one))
    const where = [
      'a.submissions > 0',
      ...(depth > 1 ? [is(learned.people[cookie]?.office, (at) => `a.ancestor_${depth} = ${at}`)] : []),
      ...asked.map((one) => is(given.get(one), (at) => `a.${one} = ${at}`)),
      ...(sought.length > 0
        ? [
            `a.applicant = any (array(${sought
              .map(({ pattern, pieces }) =>
                is(
                  pieces,
                  (at) => `select id from account where pieces @> ${at} and read like ${is(pattern, (one) => one)}`,
                ),
              )
              .join(' union ')} limit 1500))`,
          ]
        : []),
    ].join(' and ')
    const text = `select (select count(*)::int from (select from application a where ${where} limit 1001) as counted) as count,
      (select json_agg(r) from (select ${row} from application a join organisation o on o.id = a.organisation where ${where}
        order by a.id desc limit 20) r) as rows`
    const { rows } = await db.query({ text, values })
    const [found] = rows as [{ count: number; rows: object[] | null }]
    return JSON.stringify({
      rows: found.rows ?? [],
      next: null,
      total: { count: found.count, more: found.count > 1000 },
    })
  },
}
