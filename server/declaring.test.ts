import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Form } from '../core/form.ts'
import type { PersonId } from '../core/id.ts'
import { papers, planScene } from './testing/plan-scene.ts'

const scene = await planScene()
const { call, db, published, again, declare, choice, good, clock } = scene
let people = 0
const numbers = new Map<string, PersonId>()
const somebody = async () => {
  const who = `person${++people}`
  numbers.set(who, await scene.hire(who, 'applicant', scene.offices.unit))
  return who
}
const idOf = (who: string) => numbers.get(who) as PersonId
const read = async (who: string, id: number) => good(await call(who, 'GET', `/applications/${id}`))
const plan = await published()

describe('what is chosen of a plan', () => {
  it('is way, specialty and title of this plan, confirmed, with its pledge read [FJ-PLAN-12] [FJ-PLAN-13] [FJ-PLAN-14]', async () => {
    const who = await somebody()
    for (const [change, refusal] of [
      [{ way: undefined }, 'no-such-way'],
      [{ way: 'exceptional' }, 'no-such-way'],
      [{ specialty: undefined }, 'no-such-specialty'],
      [{ specialty: '内科' }, 'no-such-specialty'],
      [{ title: undefined }, 'no-such-title'],
      [{ title: 'technician' }, 'no-such-title'],
      [{ title: 'chief-physician' }, 'no-such-title'],
      [{ confirmed: undefined }, 'not-confirmed'],
      [{ confirmed: false }, 'not-confirmed'],
      [{ pledge: undefined }, 'pledge-missing'],
      [{ pledge: '0' }, 'plan-changed-meanwhile'],
    ] as const)
      expect([change, (await declare(who, plan.id, change)).body]).toEqual([change, { refusal }])
    expect(good(await call(who, 'GET', '/applications'))).toEqual([])
    expect((await declare(who, 999_999)).status).toBe(404)
    const { id } = good(await declare(who, plan.id))
    expect(await read(who, id)).toMatchObject({
      way: 'regular',
      title: 'engineer',
      level: 'intermediate',
      specialty: '机械工程',
      year: 2026,
      planName: '2026年度机械工程师评审',
    })
  })

  it('keeps when the pledge was agreed to, and in which words [FJ-PLAN-14]', async () => {
    const { id } = good(await declare(await somebody(), plan.id))
    const { rows } = await sql<{ pledged: unknown }>`select pledged from application where id = ${id}`.execute(db)
    expect(rows[0]?.pledged).toEqual({ version: '1', text: plan.design.undertaking, at: clock.now.toISOString() })
  })

  it('is asked of a plan, where plans are designed', async () => {
    const answer = await call(await somebody(), 'POST', '/applications', { way: 'regular' })
    expect(answer.body).toEqual({ refusal: 'choose-a-plan' })
  })

  it('does not count when the plan was published anew after it was read', async () => {
    const changing = await published({ name: '2026年度改版评审' })
    await again(changing, { undertaking: '新的承诺书' })
    const who = await somebody()
    expect((await declare(who, changing.id)).body).toEqual({ refusal: 'plan-changed-meanwhile' })
    const { id } = good(await declare(who, changing.id, { pledge: '2' }))
    expect((await read(who, id)).undertaking).toEqual({ version: '2', text: '新的承诺书' })
  })
})

describe('one declaration a year', () => {
  it('is the plan’s year’s, whatever series and day; the next year’s is another; a draft thrown away frees it [FJ-PLAN-15]', async () => {
    const other = await published(scene.health, 'zhou')
    const next = await published({ name: '2027年度机械工程师评审', year: 2027 })
    const who = await somebody()
    const { id } = good(await declare(who, plan.id))
    const health = { title: 'attending-physician', specialty: '内科' }
    for (const again of [await declare(who, plan.id), await declare(who, other.id, health)])
      expect(again.body).toEqual({ refusal: 'one-a-year', detail: { year: 2026, application: id } })
    good(await declare(who, next.id))
    const { version } = await read(who, id)
    good(await call(who, 'DELETE', `/applications/${id}?version=${version}`))
    good(await declare(who, other.id, health))
  })

  it('is begun once by two tabs at once [FJ-PLAN-15]', async () => {
    const who = await somebody()
    const tabs = await Promise.all(Array.from({ length: 4 }, () => declare(who, plan.id)))
    expect(tabs.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    expect(good(await call(who, 'GET', '/applications'))).toHaveLength(1)
  })

  it('is none of people without a unit, or barred [FJ-AUTH-08] [FJ-PLAN-16]', async () => {
    const [alone, barred] = [await somebody(), await somebody()]
    await sql`update account set organisation = null, opened = 'by-provider', mobile_mark = id_number_mark where id = ${idOf(alone)}`.execute(
      db,
    )
    expect((await declare(alone, plan.id)).body).toEqual({ refusal: 'declaring-needs-a-unit' })
    expect(good(await call(alone, 'GET', `/plans/${plan.id}`)).refusal).toEqual({ refusal: 'declaring-needs-a-unit' })
    const until = await bar(idOf(barred))
    expect((await declare(barred, plan.id)).body).toEqual({ refusal: 'barred', detail: { until } })
  })
})

/** Whatever the record says beside it, nobody declares until that day. */
async function bar(person: PersonId) {
  const until = '2027-12-31'
  await sql`insert into bar (id_number_mark, name, basis, from_day, until_day, made_by)
    select id_number_mark, name, '弄虚作假', '2026-01-01', ${until}, id from account where id = ${person}`.execute(db)
  return until
}

describe('a declaration by a plan', () => {
  const sections = async (who: string, id: number) => ((await read(who, id)).form as Form).sections.map((one) => one.id)

  it('has the items that its own plan asks for, and none of another’s [FJ-APPL-20]', async () => {
    const other = await published({
      name: '2026年度专利评审',
      parts: [{ id: 'results', name: '业绩条件', criteria: [{ ...papers, id: 'honours', says: '获得荣誉' }] }],
    })
    const [one, two] = [await somebody(), await somebody()]
    const first = good(await declare(one, plan.id)).id
    const second = good(await declare(two, other.id)).id
    expect(await sections(one, first)).toContain('criterion-papers')
    expect(await sections(one, first)).not.toContain('criterion-honours')
    expect(await sections(two, second)).toContain('criterion-honours')
    const foreign = await call(one, 'PUT', `/applications/${first}/answers/criterion-honours`, {
      version: 0,
      value: [],
    })
    expect(foreign.status).toBe(400)
  })

  it('says how many items a part has and how many are to be imported [FJ-APPL-21]', async () => {
    const who = await somebody()
    const { id } = good(await declare(who, plan.id))
    const form = (await read(who, id)).form as Form
    expect(form.sections.find((one) => one.id === 'criterion-papers')?.hint).toBe(
      '第九条　能力条件共 1 项；本项须导入最少 2 条，最多 4 条。',
    )
  })

  it('is asked what the plan says as it was that day, however often it is published anew [FJ-PLAN-18]', async () => {
    const changing = await published({ name: '2026年度旧版评审' })
    const who = await somebody()
    const { id } = good(await declare(who, changing.id))
    await again(changing, {
      parts: [],
      slots: [],
      specialties: ['土木工程'],
      undertaking: '新的承诺书',
      interview: false,
      reckonedTo: '2026-02-28',
    })
    const seen = await read(who, id)
    expect(seen.form).toMatchObject({ id: `plan-${changing.id}`, version: 1 })
    expect(seen.form.sections.at(-1).id).toBe('criterion-papers')
    expect(seen.undertaking).toEqual({ version: '1', text: changing.design.undertaking })
    expect(seen.known).toMatchObject({
      planName: '2026年度旧版评审',
      committee: '市工程评委会',
      interview: true,
      reckonedTo: '2026-03-31',
      period: '2026-04-01 至 2026-04-30',
      specialty: '机械工程',
      titleName: '工程师',
      wayName: '正常申报',
    })
  })

  it('changes its specialty within its plan, as it was that day, until it is submitted [FJ-PLAN-19]', async () => {
    const changing = await published({ name: '2026年度专业评审' })
    const who = await somebody()
    const { id } = good(await declare(who, changing.id))
    await again(changing, { specialties: ['机械工程'] })
    const to = async (specialty: string, version?: number) =>
      call(who, 'PUT', `/applications/${id}/specialty`, {
        specialty,
        version: version ?? (await read(who, id)).version,
      })
    expect((await to('内科')).body).toEqual({ refusal: 'no-such-specialty' })
    expect((await to('')).body).toEqual({ refusal: 'no-such-specialty' })
    const { version } = good(await to('土木工程'))
    expect(await read(who, id)).toMatchObject({ specialty: '土木工程', known: { specialty: '土木工程' }, version })
    expect((await to('机械工程', version - 1)).body).toEqual({ refusal: 'changed-meanwhile' })
    const other = await call(await somebody(), 'PUT', `/applications/${id}/specialty`, {
      specialty: '机械工程',
      version,
    })
    expect(other.status).toBe(404)
    const desk = { state: 'under-check', at: 0, desks: [{ office: scene.offices.unit, role: 'officer', own: true }] }
    await sql`update application set progress = ${JSON.stringify(desk)}::jsonb where id = ${id}`.execute(db)
    expect((await to('机械工程')).body).toEqual({ refusal: 'not-editable' })
  })

  it('is submitted with the plan’s own pledge in it, in the plan’s window [FJ-PLAN-14] [FJ-PLAN-18]', async () => {
    const short = await published({ name: '2026年度短期评审', parts: [], slots: [], interview: false })
    const who = await somebody()
    const { id } = good(await declare(who, short.id))
    await fillIn(who, id)
    const submit = async (undertaking: string) =>
      call(who, 'PUT', `/applications/${id}/submission`, { version: (await read(who, id)).version, undertaking })
    clock.now = new Date('2026-05-02T02:00:00Z')
    expect((await submit('1')).body.refusal).toBe('window-closed')
    expect((await read(who, id)).answers.summary.text).toBe('十八年来从事机械设计工作。')
    clock.now = new Date('2026-04-10T02:00:00Z')
    expect((await submit('2')).body.refusal).toBe('undertaking-missing')
    good(await submit('1'))
    const { rows } = await sql<{ snapshot: Record<string, unknown> }>`
      select snapshot from submission where application = ${id}`.execute(db)
    expect(rows[0]?.snapshot).toMatchObject({
      undertaking: { version: '1', text: short.design.undertaking },
      known: { planName: '2026年度短期评审', interview: false },
    })
  })

  async function fillIn(who: string, id: number) {
    const [photo, proof] = [await scene.file(idOf(who), id, '照片.jpg'), await scene.file(idOf(who), id, '证书.pdf')]
    for (const [section, value] of Object.entries({
      person: { phone: '13900001111', photo: { file: photo.file } },
      education: { degree: 'bachelor', graduated: '2008-07', proof: [{ file: proof.file }] },
      work: [{ id: 'a', begins: '2008-08', post: '技术员' }],
      summary: { text: '十八年来从事机械设计工作。' },
    }))
      good(await call(who, 'PUT', `/applications/${id}/answers/${section}`, { version: 0, value }))
  }
})

describe('before and after the plan’s days', () => {
  it('nobody begins, and the plan says so [FJ-PLAN-11]', async () => {
    const who = await somebody()
    const window = { opens: '2026-04-01', closes: '2026-04-30' }
    for (const [now, open] of [
      ['2026-03-31T02:00:00Z', false],
      ['2026-04-01T02:00:00Z', true],
      ['2026-04-30T02:00:00Z', true],
      ['2026-05-01T02:00:00Z', false],
    ] as const) {
      clock.now = new Date(now)
      const seen = good(await call(who, 'GET', `/plans/${plan.id}`))
      expect([now, seen.open, seen.refusal]).toEqual([
        now,
        open,
        open ? null : { refusal: 'window-closed', detail: window },
      ])
      if (!open) expect((await declare(who, plan.id)).body).toEqual({ refusal: 'window-closed', detail: window })
    }
    clock.now = new Date('2026-04-10T02:00:00Z')
  })

  it('the choice says nothing that a plan does not know', async () => {
    const answer = await call(await somebody(), 'POST', '/applications', { ...choice(plan.id), extra: 1 })
    expect(answer.body.refusal).toBe('unknown-field')
  })
})
