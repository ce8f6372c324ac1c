import { seekName } from '../../server/person-names.ts'
import type { Bare } from './answering.ts'

const columns = ['year', 'level', 'series', 'state'] as const
const row = `a.id, a.version, a.state, a.year, a.applicant_name as "applicantName", a.organisation, o.name as "organisationName", a.series,
  a.title, a.level, a.specialty, a.way, a.submissions, a.created_at as "createdAt", a.submitted_at as "submittedAt", a.arrived_at as "arrivedAt"`

/** A page of twenty, newest first, with a count up to a thousand, in one statement; of people called so, and of what a desk has decided, the same. */
export const listing: Bare = {
  method: 'GET',
  path: /^\/api\/[^/]+\/checks\?(.+)$/,
  answer: async ({ db, parts: [query], cookie, learned }) => {
    const given = new URLSearchParams(query)
    const depth = learned.depths[cookie] ?? 1
    const values: unknown[] = []
    const is = (value: unknown, condition: (at: string) => string) => condition(`$${values.push(value)}`)
    const name = given.get('name')
    const isDecided = given.get('list') === 'checked'
    const [table, from] = isDecided
      ? ['d', 'decision d join application a on a.id = d.application']
      : ['a', 'application a']
    const office = learned.people[cookie]?.office
    const sought = name ? seekName(name) : []
    const asked = columns.filter((one) => given.has(one))
    const where = [
      ...(isDecided
        ? [is(office, (at) => `d.office = ${at}`), "d.role = 'officer' and not d.here"]
        : ['a.submissions > 0']),
      ...(depth > 1 && !isDecided ? [is(office, (at) => `a.ancestor_${depth} = ${at}`)] : []),
      ...asked.map((one) => is(given.get(one), (at) => `${table}.${one} = ${at}`)),
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
    const text = `select (select count(*)::int from (select from ${from} where ${where} limit 1001) as counted) as count,
      (select json_agg(r) from (select ${row} from ${from} join organisation o on o.id = a.organisation where ${where}
        order by ${isDecided ? 'd.event' : 'a.id'} desc limit 20) r) as rows`
    const { rows } = await db.query({ text, values })
    const [found] = rows as [{ count: number; rows: object[] | null }]
    return JSON.stringify({
      rows: found.rows ?? [],
      next: null,
      total: { count: found.count, more: found.count > 1000 },
    })
  },
}
