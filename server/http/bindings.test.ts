import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { ensurePlan } from '../db/plans.ts'
import { bindingScene } from '../testing/binding-scene.ts'
import { enrol } from '../testing/cast.ts'
import { engineer } from '../testing/example-cast.ts'
import type { Caller } from '../testing/site.ts'
import { testSite } from '../testing/site.ts'

const scene = await bindingScene()
const { db, cast, told, mine, at, waiting } = scene
const [shen, zhou] = [await scene.as(scene.shen), await scene.as(scene.zhou)]
await ensurePlan(db, scene.region, { year: 2026, opens: '2026-01-01', closes: '2026-12-31' })

const ask = (by: Caller, unit: keyof typeof cast.units | number, more: object = {}) =>
  by('POST', '/my/bindings', {
    unit: typeof unit === 'number' ? unit : cast.units[unit],
    explanation: '2026 年 4 月入职，从事机械设计。',
    ...more,
  })
const stateOf = async (account: number) => {
  const { rows } = await sql<{ unit: number | null; states: string[] }>`
    select organisation as unit, array(select state from binding where account = a.id order by id) as states
    from account a where id = ${account}`.execute(db)
  return rows[0]
}

describe('a unit', () => {
  it.each([
    ['without an explanation', { explanation: ' 　' }, 'explanation-missing'],
    ['with one too long', { explanation: '字'.repeat(301) }, 'too-long'],
    ['that is not there', { unit: 999_999 }, 'unit-not-to-be-bound'],
    ['with a number no database counts to', { unit: 2 ** 60 }, 'not-understood'],
    ['with something more', { state: 'approved' }, 'unknown-field'],
  ])('is not asked %s', async (_, change, refusal) => {
    expect((await ask(shen, 'works', change)).body.refusal).toBe(refusal)
    expect(await stateOf(scene.shen)).toEqual({ unit: null, states: [] })
  })

  it('is not asked where it is an office that steers the review', async () => {
    expect((await ask(shen, 'county')).body).toEqual({ refusal: 'unit-not-to-be-bound', detail: { where: 'unit' } })
  })

  it('is found by a part of its name, its pinyin and its initials; an unknown one is not found [FJ-AUTH-07]', async () => {
    for (const search of ['机械', 'jixie', 'jxc'])
      expect((await shen('GET', `/units?search=${encodeURIComponent(search)}`)).body.units).toMatchObject([
        { id: cast.units.works, name: '机械厂', above: '河东县职改办' },
      ])
    expect((await shen('GET', `/units?search=${encodeURIComponent('没有这家')}`)).body).toEqual({
      units: [],
      more: false,
    })
  })

  it('sees what is asked of it, with who asks and why, and nobody else does [FJ-ORG-02] [FJ-AUTH-05]', async () => {
    expect((await ask(shen, 'works')).status).toBe(200)
    expect(await waiting('works')).toMatchObject([
      {
        name: '沈若兰',
        idNumber: expect.stringMatching(/^990\*{13}\d[\dX]$/),
        explanation: '2026 年 4 月入职，从事机械设计。',
        formerName: null,
        whyNot: null,
      },
    ])
    expect(await waiting('mill')).toEqual([])
    expect(await told(cast.administrator.works)).toEqual([expect.stringContaining('申请绑定本单位')])
    expect(await told(cast.administrator.mill)).toEqual([])
    const [{ id, version }] = await waiting('works')
    for (const unit of ['mill', 'county', 'province'] as const) {
      expect((await (await at(unit))('PUT', `/bindings/${id}/approval`, { version })).status).toBe(404)
      const refusal = await (await at(unit))('PUT', `/bindings/${id}/refusal`, { version, reason: '不是本单位的' })
      expect(refusal.status).toBe(404)
    }
    expect(await stateOf(scene.shen)).toEqual({ unit: null, states: ['open'] })
  })

  it('lets an officer decide who may look after its people, and no other', async () => {
    const officer = await scene.as(cast.officer.works)
    expect((await officer('GET', '/bindings')).body.total).toBe(1)
    await sql`update account set capabilities = array['check'] where id = ${cast.officer.works}`.execute(db)
    expect((await officer('GET', '/bindings')).status).toBe(403)
    const [{ id, version }] = await waiting('works')
    expect((await officer('PUT', `/bindings/${id}/approval`, { version })).status).toBe(403)
  })
})

describe('while the unit has not agreed', () => {
  it('nothing can be declared, and an entry of the library can be made but not submitted [FJ-AUTH-08]', async () => {
    for (const by of [shen, zhou]) {
      expect((await by('POST', '/applications', engineer)).body.refusal).toBe('declaring-needs-a-unit')
      const value = { title: '一种减速机的设计' }
      const made = await by('POST', '/achievements', { kind: 'papers', key: 'row-1', value })
      expect([made.status, made.body.item.state]).toEqual([200, 'draft'])
      const { id, version } = made.body.item
      const sent = await by('PUT', `/achievements/${id}/submission`, { version })
      expect(sent.body.refusal).toBe('no-unit-bound')
    }
  })

  it('no second unit is asked, from two windows neither', async () => {
    expect((await ask(shen, 'mill')).body.refusal).toBe('binding-open')
    expect(await mine(shen)).toMatchObject({ unit: null, whyNot: 'binding-open', requests: [{ state: 'open' }] })
    const both = await Promise.all([ask(zhou, 'works'), ask(zhou, 'mill')])
    expect(both.map(({ status, body }) => body.refusal ?? status).sort()).toEqual([200, 'binding-open'])
  })

  it('the request can be taken back by whoever asked, once, and by nobody else', async () => {
    const { requests } = await mine(zhou)
    const [{ id, version }] = requests
    const take = (by: Caller) => by('PUT', `/my/bindings/${id}/withdrawal`, { version })
    expect((await take(shen)).status).toBe(404)
    expect((await take(zhou)).body).toEqual({ ok: true })
    expect((await take(zhou)).body.refusal).toBe('changed-meanwhile')
    expect((await mine(zhou)).requests).toMatchObject([{ state: 'withdrawn', stateName: '已撤回' }])
    const desk = await at('works')
    expect((await desk('PUT', `/bindings/${id}/approval`, { version: version + 1 })).status).not.toBe(200)
    expect(await stateOf(scene.zhou)).toEqual({ unit: null, states: ['withdrawn'] })
  })
})

describe('the unit’s decision', () => {
  it('is a refusal only with a reason, and then the person stays without a unit [FJ-ORG-02] [FJ-AUTH-05]', async () => {
    await ask(zhou, 'mill')
    const [{ id, version }] = await waiting('mill')
    const desk = await at('mill')
    expect((await desk('PUT', `/bindings/${id}/refusal`, { version, reason: ' ' })).body.refusal).toBe('reason-missing')
    expect((await desk('PUT', `/bindings/${id}/refusal`, { version, reason: '查无此人' })).body).toEqual({ ok: true })
    expect(await stateOf(scene.zhou)).toEqual({ unit: null, states: ['withdrawn', 'refused'] })
    expect((await mine(zhou)).requests[0]).toMatchObject({ state: 'refused', reason: '查无此人' })
    expect((await told(scene.zhou))[0]).toContain('查无此人')
  })

  it('is made once, though two decide at the same moment', async () => {
    const [{ id, version }] = await waiting('works')
    const desk = await at('works')
    const decisions = await Promise.all([
      desk('PUT', `/bindings/${id}/approval`, { version }),
      desk('PUT', `/bindings/${id}/refusal`, { version, reason: '重复' }),
    ])
    expect(decisions.map(({ body }) => body.refusal ?? 'ok').sort()).toEqual(['changed-meanwhile', 'ok'])
  })

  it('makes the unit theirs when it agrees: then they can declare [FJ-ORG-02] [FJ-AUTH-05] [FJ-AUTH-08]', async () => {
    if ((await stateOf(scene.shen))?.unit === null) expect((await scene.bind(scene.shen, 'works')).status).toBe(200)
    expect((await stateOf(scene.shen))?.unit).toBe(Number(cast.units.works))
    expect((await mine(shen)).unit).toEqual({ id: Number(cast.units.works), name: '机械厂' })
    expect((await shen('GET', '/session')).body.organisationName).toBe('机械厂')
    expect((await ask(shen, 'works')).body.refusal).toBe('already-bound')
    expect((await shen('POST', '/applications', engineer)).status).toBe(200)
  })

  it('stands in the log, by whom and about whom', async () => {
    const { rows } = await sql`select account, action, subject_id from audit where action = 'refuse-binding'`.execute(
      db,
    )
    expect(rows).toContainEqual({
      account: cast.administrator.mill,
      action: 'refuse-binding',
      subject_id: scene.zhou,
    })
  })
})

describe('many at once', () => {
  it('are agreed to one by one: what can’t be spoils nothing for the others [FJ-ORG-02]', async () => {
    const [tang, mei] = [await scene.as(cast.tang), await scene.as(cast.mei)]
    await ask(tang, 'hospital')
    await ask(mei, 'hospital')
    const desk = await at('hospital')
    const [first, second] = await waiting('hospital')
    await sql`update account set disabled_at = now() where id = ${cast.mei}`.execute(db)
    const items = [first, second, { id: 999_999, version: 1 }].map(({ id, version }) => ({ id, version }))
    expect((await (await at('mill'))('PUT', '/bindings/approvals', { items })).body.results).toEqual(
      items.map(({ id }) => ({ id, ok: false, refusal: 'not-found' })),
    )
    expect((await desk('PUT', '/bindings/approvals', { items: [...items, ...items] })).body.results).toEqual([
      { id: first.id, ok: true },
      { id: second.id, ok: false, refusal: 'asker-disabled' },
      { id: 999_999, ok: false, refusal: 'not-found' },
    ])
    expect((await stateOf(cast.tang))?.unit).toBe(Number(cast.units.hospital))
    expect((await stateOf(cast.mei))?.unit).toBe(Number(cast.units.mill))
    await desk('PUT', `/bindings/${second.id}/refusal`, { version: second.version, reason: '账号已停用' })
  })
})

describe('变更单位', () => {
  it('leaves the person where they are until the new unit agrees; then their draft goes with them [FJ-HOME-05]', async () => {
    expect((await ask(shen, 'mill')).status).toBe(200)
    expect(await waiting('mill')).toMatchObject([{ name: '沈若兰', formerName: '机械厂' }])
    expect((await stateOf(scene.shen))?.unit).toBe(Number(cast.units.works))
    const [{ id, version }] = await waiting('mill')
    await (await at('mill'))('PUT', `/bindings/${id}/refusal`, { version, reason: '未办调动' })
    expect((await stateOf(scene.shen))?.unit).toBe(Number(cast.units.works))
    expect((await scene.bind(scene.shen, 'mill')).status).toBe(200)
    expect((await stateOf(scene.shen))?.unit).toBe(Number(cast.units.mill))
    const { rows } = await sql`select organisation, ancestors[cardinality(ancestors)] as own from application
      where applicant = ${scene.shen}`.execute(db)
    expect(rows).toEqual([{ organisation: cast.units.mill, own: cast.units.mill }])
    expect((await told(cast.administrator.works))[0]).toContain('沈若兰已变更工作单位到“纺织厂”')
  })

  it.each(['under-check', 'sent-back', 'under-review'])(
    'is refused while a declaration is %s [FJ-HOME-05]',
    async (state) => {
      const put = (progress: object) =>
        sql`update application set series = 'engineering', title = 'engineer', level = 'intermediate',
        progress = ${JSON.stringify(progress)}::jsonb where applicant = ${scene.shen}`.execute(db)
      await put({ state, desks: [], at: 0, reason: '补材料', from: 0, office: 1, committee: 1 })
      expect(await mine(shen)).toMatchObject({ whyNot: 'declaration-under-way' })
      expect((await ask(shen, 'works')).body.refusal).toBe('declaration-under-way')
      await put({ state: 'draft' })
    },
  )

  it('is not agreed to once they have submitted meanwhile', async () => {
    await ask(shen, 'works')
    await sql`update application set progress = '{"state":"under-check","desks":[],"at":0}' where applicant = ${scene.shen}`.execute(
      db,
    )
    const [{ id, version, whyNot }] = await waiting('works')
    expect(whyNot).toBe('asker-declaring')
    const answer = await (await at('works'))('PUT', `/bindings/${id}/approval`, { version })
    expect(answer.body.refusal).toBe('asker-declaring')
    await sql`update application set progress = '{"state":"draft"}' where applicant = ${scene.shen}`.execute(db)
    expect((await stateOf(scene.shen))?.unit).toBe(Number(cast.units.mill))
  })

  it('is not agreed to when the account was disabled, or bound elsewhere, meanwhile', async () => {
    const desk = await at('works')
    const [{ id, version }] = await waiting('works')
    const approve = async () => (await desk('PUT', `/bindings/${id}/approval`, { version })).body.refusal
    await sql`update account set disabled_at = now() where id = ${scene.shen}`.execute(db)
    expect(await approve()).toBe('asker-disabled')
    await sql`update account set disabled_at = null, organisation = ${cast.units.hospital} where id = ${scene.shen}`.execute(
      db,
    )
    expect(await approve()).toBe('asker-bound-elsewhere')
    await sql`update account set organisation = ${cast.units.mill} where id = ${scene.shen}`.execute(db)
    expect(await approve()).toBeUndefined()
    expect((await stateOf(scene.shen))?.unit).toBe(Number(cast.units.works))
  })

  it('is decided by nobody on their own request, under another account neither', async () => {
    await sql`update account set mobile_mark = (select mobile_mark from account where id = ${scene.zhou})
      where id = ${cast.administrator.hospital}`.execute(db)
    await ask(zhou, 'hospital')
    const [{ id, version, whyNot }] = await waiting('hospital')
    expect(whyNot).toBe('own-binding')
    const answer = await (await at('hospital'))('PUT', `/bindings/${id}/approval`, { version })
    expect(answer.body.refusal).toBe('own-binding')
  })
})

describe('the library of somebody who changes', () => {
  it('keeps what the former unit has approved; what lies there unchecked is not that unit’s to decide any more [FJ-HOME-05]', async () => {
    const put = async (key: string, state: string) => {
      const { body } = await zhou('POST', '/achievements', { kind: 'papers', key, value: { title: key } })
      await sql`update achievement set state = ${state}, unit = ${cast.units.works}, submitted_at = now(),
        decided_by = ${state === 'approved' ? cast.officer.works : null}, decided_at = ${state === 'approved' ? sql`now()` : null}
        where id = ${body.item.id}`.execute(db)
      return body.item as { id: number; version: number }
    }
    const [{ id, version }] = (await mine(zhou)).requests
    expect((await zhou('PUT', `/my/bindings/${id}/withdrawal`, { version })).status).toBe(200)
    expect((await scene.bind(scene.zhou, 'works')).status).toBe(200)
    const [approved, pending] = [await put('approved-row', 'approved'), await put('pending-row', 'pending')]
    expect((await scene.bind(scene.zhou, 'mill')).status).toBe(200)
    expect((await zhou('GET', `/achievements/${approved.id}`)).body.state).toBe('approved')
    await sql`update account set capabilities = array['check-achievements'] where id = ${cast.officer.works}`.execute(
      db,
    )
    const officer = await scene.as(cast.officer.works)
    const decided = await officer('PUT', `/achievement-checks/${pending.id}/approval`, { version: pending.version })
    expect(decided.body.refusal).toBe('person-has-left')
    const back = await zhou('PUT', `/achievements/${pending.id}/withdrawal`, { version: pending.version })
    expect(back.body.state).toBe('draft')
  })
})

describe('解除绑定', () => {
  it('is the release of people: bound to no unit, they can neither submit nor declare [FJ-AUTH-08]', async () => {
    const desk = await at('works')
    expect((await desk('PUT', `/applicants/${scene.shen}/release`)).body).toEqual({ ok: true })
    expect((await mine(shen)).unit).toBeNull()
    expect((await told(scene.shen))[0]).toContain('“机械厂”已解除与您的绑定')
    const [{ id, version }] = (await shen('GET', '/applications')).body
    const sent = await shen('PUT', `/applications/${id}/submission`, { version, undertaking: '1' })
    expect(sent.body.refusal).toBe('declaring-needs-a-unit')
    expect((await scene.bind(scene.shen, 'works')).status).toBe(200)
    expect((await mine(shen)).unit?.name).toBe('机械厂')
  })
})

it('units are not asked where they open the accounts themselves', async () => {
  const site = await testSite()
  const { lin, units } = await enrol(site)
  const { body } = await (await site.as(lin))('POST', '/my/bindings', { unit: units.mill, explanation: '调动' })
  expect(body.refusal).toBe('no-binding-here')
})
