import { describe, expect, it } from 'vitest'
import { ensurePlan } from './db/plans.ts'
import { shandongScene } from './testing/shandong-scene.ts'

const scene = await shandongScene()
const { begun, read, save, answers, filledIn, submit, decide, units, region } = scene
const said = ({ body }: { body: { problems?: { field?: string; problem: string }[] } }) =>
  (body.problems ?? []).map(({ field, problem }) => [field, problem].filter(Boolean).join(' '))

describe('the pledge', () => {
  it('is agreed to once a plan year before anything can be declared, and kept with its version [SD-HOME-02]', async () => {
    const as = await scene.register(1)
    const current = async () => (await as('GET', '/plans/current')).body
    expect((await current()).pledge).toMatchObject({ heading: '职称申报承诺书', agree: '我同意', version: '2026-1' })
    expect((await as('POST', '/applications', {})).body.refusal).toBe('pledge-first')
    expect((await as('GET', '/applications')).body).toEqual([])
    expect((await as('PUT', '/pledge', { version: '2025-9' })).body.refusal).toBe('agreement-changed')
    expect((await as('POST', '/applications', {})).body.refusal).toBe('pledge-first')

    expect((await scene.pledge(as)).body).toEqual({ year: 2026 })
    expect((await scene.pledge(as)).status).toBe(200)
    expect((await current()).pledge).toBeNull()
    const { id } = (await as('POST', '/applications', {})).body
    const { pledged } = await scene.db
      .selectFrom('application')
      .select('pledged')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const { text } = region.words.undertaking
    expect(pledged).toEqual({ version: '2026-1', text, at: scene.clock.now.toISOString() })

    const { version } = await read({ id, as })
    expect((await as('DELETE', `/applications/${id}?version=${version}`)).status).toBe(200)
    expect((await current()).pledge).toBeNull()
    expect((await as('POST', '/applications', {})).body.id).toBeGreaterThan(id)
  })

  it('is asked for again in the next plan year [SD-HOME-02]', async () => {
    const { as } = await begun(10)
    const { now } = scene.clock
    scene.clock.now = new Date('2027-03-10T02:00:00Z')
    await ensurePlan(scene.db, region, { year: 2027, opens: '2027-01-01', closes: '2027-12-31' })
    expect((await as('GET', '/plans/current')).body.pledge).toMatchObject({ heading: '职称申报承诺书' })
    expect((await as('POST', '/applications', {})).body.refusal).toBe('pledge-first')
    expect((await scene.pledge(as)).body).toEqual({ year: 2027 })
    expect((await as('POST', '/applications', {})).status).toBe(200)
    scene.clock.now = now
  })

  it('is the applicant’s alone to agree to [SD-HOME-02]', async () => {
    expect((await scene.nobody('PUT', '/pledge', { version: '2026-1' })).status).toBe(401)
    expect((await scene.staff.works('PUT', '/pledge', { version: '2026-1' })).status).toBe(403)
  })
})

describe('the basic data', () => {
  it('come first: no other section opens before they have been saved [SD-APPL-08]', async () => {
    const one = await begun(2)
    const { basic, education, summary } = await answers(one)
    for (const [section, value] of [
      ['education', education],
      ['summary', summary],
    ] as const) {
      const refused = await save(one, section, value)
      expect([section, refused.status, said(refused)]).toEqual([section, 400, ['section-not-asked']])
    }
    expect((await save(one, 'basic', { ...basic, specialty: '' })).status).toBe(422)
    expect((await save(one, 'education', education)).status).toBe(400)
    expect((await save(one, 'basic', basic)).status).toBe(200)
    expect((await save(one, 'education', education)).status).toBe(200)
  })

  it('are stored complete or not at all, and every wrong field is named at once [SD-APPL-07] [SD-APPL-17] [SD-APPL-01]', async () => {
    const one = await begun(3)
    const { basic } = await answers(one)
    const wrong = { ...basic, ethnicGroup: '', workSince: '2026-13', unit: '', entrusted: '', degree: '' }
    const refused = await save(one, 'basic', wrong)
    expect(refused.status).toBe(422)
    expect(said(refused).sort()).toEqual(
      ['degree missing', 'entrusted missing', 'ethnicGroup missing', 'unit missing', 'workSince no-such-day'].sort(),
    )
    expect((await read(one)).answers.basic?.level).toBeUndefined()
    expect((await save(one, 'basic', basic)).status).toBe(200)
  })

  it('hold one line of the cascade only: a title of its level, a specialty of its title [SD-APPL-03]', async () => {
    const one = await begun(4)
    const { basic } = await answers(one)
    const levels = await save(one, 'basic', { ...basic, level: 'associate-senior' })
    expect([levels.status, said(levels)]).toEqual([422, ['title not-an-option']])
    const specialty = await save(one, 'basic', { ...basic, specialty: '初中数学' })
    expect([specialty.status, said(specialty)]).toEqual([422, ['specialty not-an-option']])
    expect((await save(one, 'basic', basic)).status).toBe(200)
    expect(await read(one)).toMatchObject({
      series: 'engineering',
      level: 'intermediate',
      title: 'engineering-intermediate',
    })
  })

  it('have three ways, and grounds with 破格 alone, which another way clears [SD-APPL-04] [SD-APPL-05]', async () => {
    const one = await begun(5)
    const { basic } = await answers(one)
    expect(said(await save(one, 'basic', { ...basic, way: 'direct' }))).toEqual(['way not-an-option'])
    expect(said(await save(one, 'basic', { ...basic, way: 'exceptional' }))).toEqual(['exceptionGround missing'])
    const ground = { ...basic, way: 'exceptional', exceptionGround: '学历破格' }
    expect((await save(one, 'basic', ground)).status).toBe(200)
    expect((await read(one)).answers.basic).toMatchObject({ exceptionGround: '学历破格' })
    expect((await save(one, 'basic', { ...ground, way: 'regular' })).status).toBe(200)
    const after = await read(one)
    expect([after.way, after.answers.basic.exceptionGround]).toEqual(['regular', undefined])
  })

  it('name a unit of the register, found by any part of its name [SD-APPL-06]', async () => {
    const one = await begun(6)
    const { basic } = await answers(one)
    const found = await one.as('GET', `/units?search=${encodeURIComponent('示例仪表')}`)
    expect(found.body.units.map(({ id }: { id: number }) => id)).toEqual([units.works])
    const refused = await save(one, 'basic', { ...basic, unit: { id: 999_999, name: '没有的单位' } })
    expect([refused.status, said(refused)]).toEqual([422, ['unit no-such-organisation']])
  })
})

describe('the detailed sections', () => {
  it('take several rows, each of which is changed and taken away by itself [SD-APPL-11] [SD-APPL-12]', async () => {
    const one = await filledIn(11)
    const [row] = (await read(one)).answers.education
    const other = { ...row, id: 'row-other', major: '工业工程' }
    expect((await save(one, 'education', [row, other])).status).toBe(200)
    expect((await save(one, 'education', [row, { ...other, major: '自动化' }])).status).toBe(200)
    const majors = async () => (await read(one)).answers.education.map(({ major }: { major: string }) => major)
    expect(await majors()).toEqual([row.major, '自动化'])
    const refused = await save(one, 'education', [row, { ...other, major: '' }])
    expect([refused.status, said(refused)]).toEqual([422, ['major missing']])
    expect((await save(one, 'education', [row])).status).toBe(200)
    expect(await majors()).toEqual([row.major])
    expect((await submit(one)).status).toBe(200)
    expect((await save(one, 'education', [row, other])).status).toBe(409)
    expect((await save(one, 'education', [])).status).toBe(409)
    expect(await majors()).toEqual([row.major])
  })
})

describe('a unit', () => {
  it('checks, forwards and asks for routes only once it has its permission [SD-ORG-01]', async () => {
    const one = await filledIn(12)
    expect((await submit(one)).status).toBe(200)
    const target = { to: 'unit', target: units.city, series: 'engineering', levels: ['intermediate'] }
    const permit = (at: Date | null) =>
      scene.db
        .updateTable('organisation')
        .set({ permitted_at: at })
        .where('id', '=', units.works as never)
        .execute()
    await permit(null)
    for (const path of ['/route-checks?to=unit', '/outcome-notices', '/opinion-checks'])
      expect((await scene.staff.works('GET', path)).status, path).toBe(403)
    expect((await scene.staff.works('POST', '/route-requests', target)).body.refusal).toBe('unit-not-permitted')
    expect((await decide('works', one.id, 'approval', { opinion: '' })).body.refusal).toBe('no-permission')
    expect((await read(one)).state).toBe('under-check')
    await permit(scene.clock.now)
    expect((await decide('works', one.id, 'approval', { opinion: '' })).status).toBe(200)
    await permit(null)
    const { body } = await scene.staff.works('PUT', '/forwardings', { ids: [one.id] })
    expect(body.results[0]).toMatchObject({ ok: false, refusal: 'no-permission' })
    await permit(scene.clock.now)
    for (const path of ['/route-checks?to=unit', '/outcome-notices', '/opinion-checks'])
      expect((await scene.staff.works('GET', path)).status, path).toBe(200)
    expect((await scene.staff.works('POST', '/route-requests', target)).status).toBe(200)
    const { results } = (await scene.staff.works('PUT', '/forwardings', { ids: [one.id] })).body
    expect(results[0].refusal).toBe('no-route')
  })
})

describe('确认申报', () => {
  it('asks for the proof of an entrusted review, and for none without [SD-APPL-10]', async () => {
    const one = await filledIn(7, { entrusted: true })
    const refused = await submit(one)
    expect(refused.body).toMatchObject({ refusal: 'answers-incomplete' })
    const { basic } = (await read(one)).answers
    await save(one, 'basic', { ...basic, entrusted: false })
    expect((await submit(one)).status).toBe(200)
  })

  it('locks everything, and what becomes of it is told with time, unit, result and reason [SD-APPL-14] [SD-APPL-15] [SD-APPL-18]', async () => {
    const one = await filledIn(8)
    expect((await submit(one)).status).toBe(200)
    const { answers: sent, allowed } = await read(one)
    expect(allowed).toEqual([])
    for (const [section, value] of Object.entries(sent))
      expect((await save(one, section, value)).status, section).toBe(409)
    const { version } = await read(one)
    expect((await one.as('PUT', `/applications/${one.id}/withdrawal`, { version })).body.refusal).toBe('wrong-state')

    expect((await decide('works', one.id, 'return', { reason: '' })).body.refusal).toBe('reason-missing')
    scene.later(3600)
    expect((await decide('works', one.id, 'return', { reason: '聘用合同不清晰，请重新上传' })).status).toBe(200)
    const back = await read(one)
    expect(
      back.log.map(({ label, officeName, reason, at }: Log) => [label, officeName, reason, Date.parse(at)]),
    ).toEqual([
      ['提交', undefined, undefined, expect.any(Number)],
      ['退回修改', '青岛示例仪表有限公司', '聘用合同不清晰，请重新上传', scene.clock.now.getTime()],
    ])
    expect((await save(one, 'summary', { ...sent.summary, text: '已更正的总结' })).status).toBe(200)
    expect((await submit(one)).status).toBe(200)
    expect((await read(one)).state).toBe('under-check')
  })

  it('shows the unit the whole of it, to read and not to write [SD-FLOW-03]', async () => {
    const one = await filledIn(13)
    expect((await submit(one)).status).toBe(200)
    const shown = (await scene.staff.works('GET', `/checks/${one.id}`)).body
    const { answers: sent } = await read(one)
    expect(Object.keys(shown.answers).sort()).toEqual(Object.keys(sent).sort())
    expect(shown.answers.summary).toEqual(sent.summary)
    expect(shown.answers.education[0].proof).toEqual(sent.education[0].proof)
    const write = { version: 1, value: sent.summary }
    expect((await scene.staff.works('PUT', `/applications/${one.id}/answers/summary`, write)).status).toBe(403)
    expect((await scene.staff.city('GET', `/checks/${one.id}`)).status).toBe(404)
  })

  it('leads to the agency first, where one is named, and then to the unit [SD-APPL-02]', async () => {
    const one = await filledIn(9, { agency: { id: units.talents, name: '' } })
    expect((await submit(one)).status).toBe(200)
    expect((await decide('works', one.id, 'approval', { opinion: '' })).body.refusal).toBe('not-your-turn')
    const shown = (await scene.staff.talents('GET', `/checks/${one.id}`)).body
    expect(shown.answers.basic).toMatchObject({ agency: { name: '青岛市人才服务中心' }, entrusted: false })
    expect((await decide('talents', one.id, 'approval', { opinion: '' })).status).toBe(200)
    expect((await decide('works', one.id, 'approval', { opinion: '' })).status).toBe(200)
    expect((await read(one)).state).toBe('to-forward')
  })
})

type Log = { label: string; officeName?: string; reason?: string; at: string }
