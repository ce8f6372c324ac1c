import { sql } from 'kysely'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { rememberDecisions } from '../testing/decided.ts'
import { type ForwardingScene, forwardingScene } from '../testing/forwarding-scene.ts'

const many = 5000
let scene: ForwardingScene
let ids: number[]

/** 5,000 people, all but one of one unit, passed there, made of one who went the whole way; three are of a series without a route. */
beforeAll(async () => {
  scene = await forwardingScene()
  const { db, offices, grant, handIn, good, approve, newcomer } = scene
  await grant(offices.unit, { unit: offices.county })
  const pattern = await handIn(await newcomer())
  good(await approve('chen', pattern))
  await copies(pattern)
  await sql`update application set series = 'health', title = 'attending-physician' where applicant_name in ('人0001', '人0002', '人0003')`.execute(
    db,
  )
  await sql`update application set level = 'associate-senior', title = 'senior-engineer' where applicant_name = '人0004'`.execute(
    db,
  )
  await sql`update application set organisation = ${offices.sibling}, ancestors = ancestors[1:cardinality(ancestors) - 1] || ${offices.sibling}::bigint where applicant_name = '人0005'`.execute(
    db,
  )
  await grant(offices.unit, { unit: offices.county }, { level: 'associate-senior' })
  ids = good(await scene.call('chen', 'GET', '/forwardings/choice')).ids
}, 120_000)

const list = async (query: string) => scene.good(await scene.call('chen', 'GET', `/checks?list=to-forward&${query}`))
const names = (rows: { applicantName: string }[]) => rows.map(({ applicantName }) => applicantName)
/** The names of 申报人员花名册, in its order, or the status of the refusal. */
const roster = async (part: string, query: string) => {
  const { rawPayload, statusCode } = await scene.fetch('chen', `/exports/${part}/file?${query}`)
  return statusCode === 200 ? (await readSheet(rawPayload)).slice(2).map((row) => row[1]) : statusCode
}

describe('数据上报', () => {
  it('is filtered by year, level, title and a part of the unit’s name [SD-FLOW-02] [SD-FLOW-08]', async () => {
    expect(names((await list('title=attending-physician&sort=name')).rows)).toEqual(['人0001', '人0002', '人0003'])
    expect(names((await list('level=associate-senior')).rows)).toEqual(['人0004'])
    expect((await list('year=2025')).total.count).toBe(0)
    expect((await list('year=2026&employer=械')).total).toEqual({ count: 1000, more: true })
    expect(names((await list('employer=纺织')).rows)).toEqual(['人0005'])
    expect((await list('employer=医院')).total.count).toBe(0)
    expect((await list('employer=%25')).total.count).toBe(0)
  })

  it('is sorted both ways by each of five columns, the whole of it and not the page [SD-FLOW-09]', async () => {
    const ends = async (column: string) =>
      Promise.all([column, `-${column}`].map(async (sort) => (await list(`sort=${sort}&limit=1`)).rows[0]))
    const [youngest, oldest] = await ends('submitted')
    expect(Date.parse(youngest.submittedAt)).toBeLessThan(Date.parse(oldest.submittedAt))
    expect((await ends('level')).map(({ levelName }) => levelName)).toEqual(['中级', '副高级'])
    expect(names(await ends('name'))).toEqual(['newcomer-1', '人4999'])
    expect(new Set((await ends('unit')).map(({ organisationName }) => organisationName)).size).toBe(2)
    expect((await ends('title')).map(({ titleName }) => titleName)).toEqual(['高级工程师', '主治医师'])
    for (const sort of ['unit', '-unit', 'title', '-level', '-submitted']) {
      const first = await list(`sort=${sort}&limit=300`)
      const second = await list(`sort=${sort}&limit=300&after=${first.next}`)
      const all = [...first.rows, ...second.rows].map(({ id }: { id: number }) => id)
      expect([sort, new Set(all).size]).toEqual([sort, 600])
    }
  })

  it('exports exactly what is filtered and sorted of the part that is shown [SD-EXPORT-01]', async () => {
    const { rows } = await list('title=attending-physician&sort=-name')
    expect(names(rows)).toEqual(['人0003', '人0002', '人0001'])
    expect(await roster('to-forward', 'title=attending-physician&sort=-name')).toEqual(names(rows))
    expect(await roster('to-forward', 'routeless=true&sort=name')).toEqual(names(rows).toReversed())
    expect(await roster('forwarded', '')).toBe(409)
    for (const who of ['gao', 'powerless'])
      expect((await scene.fetch(who, '/exports/to-forward/file')).statusCode, who).toBe(403)
  })

  it('sends 5,000 at once within seconds, but for three without a route and one just sent back, and moves them to 已上报 with their roster [SD-EXPORT-01] [SD-FLOW-12] [SD-FLOW-13] [SD-FLOW-15]', async () => {
    const { sendBack, good, forward } = scene
    expect(ids).toHaveLength(many)
    const [back] = (await list('level=associate-senior')).rows
    good(await sendBack('chen', back.id))
    const began = Date.now()
    const { done, results } = good(await forward('chen', ...ids))
    expect(Date.now() - began).toBeLessThan(20_000)
    const left = results.filter(({ ok }: { ok: boolean }) => !ok)
    expect([done, left.map(({ refusal }: { refusal: string }) => refusal).sort()]).toEqual([
      many - 4,
      ['no-route', 'no-route', 'no-route', 'sent-back-meanwhile'],
    ])
    expect((await scene.idsIn('chen', 'list=to-forward')).length).toBe(3)
    expect(good(await scene.call('zhou', 'GET', '/checks?list=waiting')).total).toEqual({ count: 1000, more: true })
    expect((await forward('chen', ...ids, 1)).status).toBe(400)
    expect(await roster('to-forward', 'sort=name')).toEqual(['人0001', '人0002', '人0003'])
    const sent = ['人0007', '人0006', '人0005']
    expect(await roster('forwarded', `name=${encodeURIComponent('人000')}&sort=-name`)).toEqual([
      '人0009',
      '人0008',
      ...sent,
    ])
  }, 60_000)
})

/** People like this one, in the same state, with the same log. */
async function copies(pattern: number) {
  const { db } = scene
  await sql`
    insert into account (kind, name, organisation, password, must_change, agreed, id_number_mark, id_number_sealed)
    select 'applicant', '人' || lpad(n::text, 4, '0'), p.organisation, '', false, p.agreed, decode(md5(n::text), 'hex'), p.id_number_sealed
    from generate_series(1, ${many - 1}::int) n, account p where p.id = (select applicant from application where id = ${pattern})`.execute(
    db,
  )
  await sql`
    insert into application (applicant, applicant_name, organisation, ancestors, plan, year, form_id, form_version, series, title, level,
      specialty, way, progress, version, submissions, submitted_at, arrived_at)
    select c.id, c.name, a.organisation, a.ancestors, a.plan, a.year, a.form_id, a.form_version, a.series, a.title, a.level,
      a.specialty, a.way, a.progress, a.version, 1, a.submitted_at + c.id * interval '1 second', a.arrived_at - c.id * interval '1 second'
    from account c, application a where c.name like '人____' and a.id = ${pattern}`.execute(db)
  await sql`
    insert into event (application, version, act, actor, actor_is, actor_name, office, input, progress, at)
    select a.id, e.version, e.act, case when e.act = 'submit' then a.applicant else e.actor end, e.actor_is, e.actor_name, e.office,
      e.input, e.progress, e.at
    from application a, event e where a.applicant_name like '人____' and e.application = ${pattern} order by a.id, e.version`.execute(
    db,
  )
  await rememberDecisions(db)
  await sql`
    insert into submission (application, number, snapshot)
    select a.id, s.number, replace(s.snapshot::text, 'newcomer-1', a.applicant_name)::jsonb from application a, submission s
    where a.applicant_name like '人____' and s.application = ${pattern}`.execute(db)
}
