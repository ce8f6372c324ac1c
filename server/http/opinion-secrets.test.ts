import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { tell } from '../jobs/tell.ts'
import { type OpinionScene, opinionScene } from '../testing/opinion-scene.ts'
import { pdf } from '../testing/papers.ts'
import { upload } from '../testing/uploading.ts'

const name = '郑直言'
let scene: OpinionScene
let notice = 0
let file = 0
beforeAll(async () => {
  scene = await opinionScene()
  const { people, vote, publicise, strangerObjects } = scene
  await vote([people.lin, 6], [people.tang, 6])
  notice = (await publicise('works', [people.lin, people.tang])).body.id
  const sent = { name: '举报.pdf', content: pdf(), cookie: '', under: 'objection-uploads' }
  const { body } = await upload(scene.site.app, sent)
  file = body.file ?? 0
  await strangerObjects(notice, people.tang, { files: [{ file, sha256: body.sha256 }] })
})

const told = async (account: number) =>
  (
    await sql<{ text: string }>`select text from message where account = ${account} order by id`.execute(scene.db)
  ).rows.map(({ text }) => text)

describe('an objection of the public', () => {
  it('keeps its person from 无异议 until the unit has settled it, and nobody else on the notice', async () => {
    const { people, as, day } = scene
    day('2026-09-28')
    const { results } = (
      await as('works')('PUT', '/outcome-notices/clearances', { applications: [people.lin, people.tang] })
    ).body
    expect(results.map((one: { refusal?: string }) => one.refusal)).toEqual([undefined, 'objections-open'])
  })

  it('when it is upheld becomes the unit’s own 有异议, with its reason and the files that came with it', async () => {
    const { as, list } = scene
    const [objection] = (await as('works')('GET', `/notice-desk/${notice}/objections`)).body
    const said = { upheld: true, reason: `经核实，${name}反映的情况属实` }
    expect((await as('county')('PUT', `/objections/${objection.id}/settlement`, said)).status).toBe(404)
    expect((await as('works')('PUT', `/objections/${objection.id}/settlement`, said)).status).toBe(200)
    const { rows } = await list('works', 'outcome-notices', '?stage=objected')
    expect(rows).toMatchObject([
      { name: '唐一鸣', opinion: { objection: true, reason: said.reason, files: [{ file }] } },
    ])
  })
})

describe('what is said against somebody', () => {
  const everything = async (who: string, id: number) => {
    const paths = ['/outcome-notices', '/opinion-checks', '/opinion-rulings', `/checks/${id}`, `/applications/${id}`]
    const more = [`/notice-desk/${notice}/objections`, `/committees/${scene.committee}/files?year=2026`, '/messages']
    const answers = await Promise.all([...paths, ...more].map((path) => scene.as(who)('GET', path)))
    return JSON.stringify(answers.map(({ body }) => body))
  }

  it('is read at the unit, not above it before it is handed in, and by no stranger', async () => {
    const { people, mayRead, cast } = scene
    expect(await everything('works', people.tang)).toContain(name)
    for (const who of ['county', 'city', 'province', 'department', 'mill', 'otherCity', 'hospital', 'tang', 'lin'])
      expect(await everything(who, people.tang), who).not.toContain(name)
    expect(await mayRead(cast.officer.works, file)).toBe(200)
    for (const unit of ['county', 'city', 'province', 'department', 'mill', 'otherCity'] as const)
      expect(await mayRead(cast.officer[unit], file), unit).toBe(404)
    for (const account of [cast.tang, cast.lin, cast.approver.works]) expect(await mayRead(account, file)).toBe(404)
  })

  it('is told to the applicant as a state alone, from the unit to the ruling', async () => {
    const { people, as, mayRead, cast } = scene
    expect((await as('tang')('GET', `/applications/${people.tang}`)).body).toMatchObject({ objected: true })
    expect((await as('lin')('GET', `/applications/${people.lin}`)).body).toMatchObject({ objected: false })
    await as('works')('PUT', '/outcome-notices/submission', { applications: [people.tang] })
    for (const office of ['county', 'city'] as const) {
      expect(await everything(office, people.tang)).toContain(name)
      expect(await mayRead(cast.officer[office], file)).toBe(200)
      await as(office)('PUT', '/opinion-checks/agreements', { applications: [people.tang] })
      await as(office)('PUT', '/opinion-checks/submission', { applications: [people.tang] })
    }
    for (const who of ['province', 'department']) expect(await everything(who, people.tang), who).toContain(name)
    for (const unit of ['province', 'department'] as const) expect(await mayRead(cast.officer[unit], file)).toBe(200)
    for (const who of ['mill', 'otherCity', 'hospital', 'tang', 'lin'])
      expect(await everything(who, people.tang), who).not.toContain(name)
    expect(await mayRead(cast.tang, file)).toBe(404)
    expect((await as('tang')('GET', `/applications/${people.tang}`)).body).toMatchObject({ objected: true })
  })

  it('is not read by the applicant as an officer of their unit either, who decides nothing of it', async () => {
    const { people, as, cast, db, list, mayRead } = scene
    const before = (
      await sql<{ mark: Buffer }>`select id_number_mark as mark from account where id = ${cast.tang}`.execute(db)
    ).rows[0]?.mark
    await sql`update account set id_number_mark = null, mobile_mark = null where id = ${cast.officer.works}`.execute(db)
    await sql`update account set mobile_mark = (select mobile_mark from account where id = ${cast.tang}) where id = ${cast.officer.works}`.execute(
      db,
    )
    expect(before).toBeDefined()
    const [row] = (await list('works', 'outcome-notices', '?name=%E5%94%90')).rows
    expect(row).toMatchObject({ name: '唐一鸣', opinion: null, sentDown: null })
    expect(await everything('works', people.tang)).not.toContain(name)
    expect(await mayRead(cast.officer.works, file)).toBe(404)
    await sql`update application set progress = jsonb_set(progress, '{state}', '"passed"') where id = ${people.tang}`.execute(
      db,
    )
    const own = await as('works')('POST', '/notices', {
      kind: 'outcome',
      applications: [people.tang],
      contact: '0531-86011234',
    })
    expect(own.body.refusal).toBe('own-application')
    await sql`update account set mobile_mark = null where id = ${cast.officer.works}`.execute(db)
  })
})

describe('who has to do with it next', () => {
  it('is told once, and the applicant no more than that there is an objection', async () => {
    const { cast, people, site } = scene
    const job = (act: string, id: number, version = 1) =>
      tell(site.server, { region: 'example', act, applications: [{ id, version }] })
    await sql`update application set progress = progress || '{"state": "passed"}' where id = ${people.lin}`.execute(
      scene.db,
    )
    await job('recordOutcome', people.lin)
    await job('recordOutcome', people.lin)
    await job('raiseObjection', people.lin, 2)
    expect(await told(cast.officer.works)).toEqual(['有评审通过的人员，请到公示上报办理公示。'])
    expect(await told(cast.officer.county)).toEqual([])
    expect(await told(cast.lin)).toEqual(['您的评审结果已登记，请查看进度。', '您的评审结果公示有异议，正在处理。'])
  })
})
