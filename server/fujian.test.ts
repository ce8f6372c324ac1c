import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Line } from '../core/detection.ts'
import { findReadable } from './files/reader.ts'
import { tell } from './jobs/tell.ts'
import type { Session } from './session.ts'
import { becomes, type Declared, declared, publishedPlan, submit } from './testing/fujian-declaration.ts'
import {
  approve,
  decide,
  type FujianScene,
  fujianScene,
  type Post,
  reviewed,
  type Unit,
} from './testing/fujian-scene.ts'

const posts = (...offices: Unit[]) => offices.flatMap((office): Post[] => [`officer ${office}`, `approver ${office}`])
const everybody = posts('builders', 'construction-group', 'housing', 'software', 'gulou-talents', 'gulou', 'province')

let scene: FujianScene
let plan: Awaited<ReturnType<typeof publishedPlan>>
beforeAll(async () => {
  scene = await fujianScene()
  plan = await publishedPlan(scene)
})

const read = async ({ id, as }: Declared) => (await as('GET', `/applications/${id}`)).body
const detect = async ({ id, as }: Declared) => (await as('GET', `/applications/${id}/detection`)).body
const failingOf = ({ lines }: { lines: Line[] }) =>
  lines.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id)
async function save(one: Declared, section: string, change: object) {
  const { versions, answers } = await read(one)
  const value = { ...answers[section], ...change }
  return one.as('PUT', `/applications/${one.id}/answers/${section}`, { version: versions[section] ?? 0, value })
}

/** Whose list of what is to be done holds it. */
async function heldBy(id: number): Promise<Post[]> {
  const found: Post[] = []
  for (const who of everybody)
    for (const list of ['own', 'subordinate']) {
      const { rows } = (await scene.staff[who]('GET', `/checks?list=${list}`)).body
      if (rows.some((row: { id: number }) => row.id === id)) found.push(who)
    }
  return found
}

describe('开始检测', () => {
  it('lists every condition with 符合 or 不符合, the clause, what counted and the place [FJ-CHECK-02]', async () => {
    const mine = await declared(scene, plan, 1)
    const { lines, failing } = await detect(mine)
    expect(lines.filter(({ verdict }: Line) => verdict !== 'pass')).toMatchObject([{ verdict: 'unmet' }])
    expect(failing).toBe(0)
    expect(lines.find(({ id }: Line) => id === 'criterion:papers')).toMatchObject({
      ...{ clause: '第九条', about: '公开发表论文', spot: { section: 'criterion-papers' } },
      tally: { now: 2, min: 2, max: 3, counted: [{ name: '论文一　建筑学报' }, { name: '论文二　施工技术' }] },
    })
    await save(mine, 'attachments', { 'slot-register': [] })
    expect(await detect(mine)).toMatchObject({ failing: 1 })
    expect(failingOf(await detect(mine))).toEqual(['file:attachments.slot-register'])
  })

  it('is nobody’s but the applicant’s, and ends with the submission', async () => {
    const mine = await declared(scene, plan, 2)
    const other = await declared(scene, plan, 3)
    expect((await other.as('GET', `/applications/${mine.id}/detection`)).status).toBe(404)
    await submit(mine)
    expect((await mine.as('GET', `/applications/${mine.id}/detection`)).body.refusal).toBe('not-editable')
  })

  it('keeps from submitting as long as one line fails; a check made before the last change does not count [FJ-CHECK-03]', async () => {
    const mine = await declared(scene, plan, 4)
    const proof = (await read(mine)).answers.attachments['slot-register']
    await save(mine, 'attachments', { 'slot-register': [] })
    const refused = await submit(mine)
    expect(refused).toMatchObject({ status: 409, body: { refusal: 'answers-incomplete' } })
    expect(refused.body.lines).toMatchObject([{ id: 'file:attachments.slot-register', verdict: 'fail' }])
    await save(mine, 'attachments', { 'slot-register': proof })
    expect(await detect(mine)).toMatchObject({ failing: 0 })
    await save(mine, 'person', { address: '' })
    expect((await submit(mine)).body).toMatchObject({ lines: [{ id: 'fields:person' }] })
    await save(mine, 'person', { address: '福州' })
    expect((await submit(mine)).body.state).toBe('under-check')
  })

  it('is made by the submission itself, where nobody has looked since the last change [FJ-CHECK-05]', async () => {
    const unlooked = await declared(scene, plan, 5)
    const short = await declared(scene, plan, 6)
    await sql`update answer set value = value - 0 where application = ${short.id} and section = 'criterion-papers'`.execute(
      scene.db,
    )
    expect((await submit(short)).body.lines).toMatchObject([
      { id: 'criterion:papers', clause: '第九条', tally: { now: 1, min: 2, missing: 1 } },
    ])
    expect((await submit(unlooked)).body.state).toBe('under-check')
  })

  it('fails what the unit no longer stands by; a correction under way only advises', async () => {
    const mine = await declared(scene, plan, 7)
    const entry = mine.entries.论文一 ?? 0
    await becomes(scene, entry, 'draft')
    const { lines } = await detect(mine)
    expect(lines.find(({ of }: Line) => of === 'entry')).toMatchObject({
      verdict: 'unknown',
      entry: { state: 'draft' },
    })
    await becomes(scene, entry, 'returned')
    expect((await submit(mine)).body).toMatchObject({ lines: [{ of: 'entry', verdict: 'fail' }] })
    await becomes(scene, entry, 'approved')
    expect((await submit(mine)).body.state).toBe('under-check')
  })
})

it('专业年限 above 工作年限 is stored as 工作年限 [FJ-APPL-08]', async () => {
  const mine = await declared(scene, plan, 8)
  const stored = async (change: object) => (await save(mine, 'person', change)).body.value
  expect(await stored({ workYears: 10, specialtyYears: 12 })).toMatchObject({ workYears: 10, specialtyYears: 10 })
  expect(await stored({ specialtyYears: 8 })).toMatchObject({ workYears: 10, specialtyYears: 8 })
  expect(await stored({ workYears: 6 })).toMatchObject({ workYears: 6, specialtyYears: 6 })
})

describe.each([
  ['within the organiser’s own tree', 'builders', posts('builders', 'construction-group', 'housing')],
  ['from outside of it', 'software', posts('software', 'gulou-talents', 'housing')],
] as const)('a declaration %s', (_, unit, way) => {
  let mine: Declared
  const seenBy = async (who: Post, list: string) =>
    (await scene.staff[who]('GET', `/checks?list=${list}`)).body.rows.map((row: { id: number }) => row.id)

  it('goes to the unit, its supervising departments and the plan’s organiser, one desk after the other; 申报状态 follows [FJ-FLOW-01]', async () => {
    mine = await declared(scene, plan, unit === 'builders' ? 20 : 21, unit)
    expect(await heldBy(mine.id)).toEqual([])
    expect((await read(mine)).undertaking).toMatchObject({ version: '1', text: scene.region.designing?.undertaking })
    expect((await submit(mine)).body.state).toBe('under-check')
    for (const [index, who] of way.entries()) {
      expect(await heldBy(mine.id)).toEqual([who])
      const { steps } = await read(mine)
      expect(steps.find(({ status }: { status: string }) => status === 'current')).toMatchObject({
        ...{ step: 'desk', role: who.split(' ')[0], office: scene.office[who.split(' ')[1] as Unit] },
      })
      for (const other of everybody.filter((one) => one !== who))
        expect([404, 409]).toContain((await approve(scene, other, mine.id)).status)
      expect((await approve(scene, who, mine.id)).body.state).toBe(index < way.length - 1 ? 'under-check' : 'eligible')
    }
  })

  it('the home of a desk counts the year and shows the plan that closes next', async () => {
    const { body } = await scene.staff[way[0] ?? 'officer builders']('GET', '/checks/counts')
    expect(body).toMatchObject({ year: 2026, plan: { name: '2026年度建设工程系列高级职称评审', daysLeft: 51 } })
    expect(body.states).toContainEqual(expect.objectContaining({ state: 'eligible' }))
  })

  it('the organiser’s home counts whoever declares by its plans, as the list behind the number does', async () => {
    const other = await declared(scene, plan, unit === 'builders' ? 22 : 23, unit)
    await submit(other)
    const { states, statesOf } = (await scene.staff['officer housing']('GET', '/checks/counts')).body
    const { total } = (await scene.staff['officer housing']('GET', '/checks?list=all&state=under-check&year=2026')).body
    expect(total.count).toBeGreaterThan(0)
    expect(statesOf).toBe('reach')
    expect(states).toContainEqual({ state: 'under-check', ...total })
  })

  it('the organiser has it in its lists, with its evidence and what 开始检测 found', async () => {
    expect(await seenBy('officer housing', 'checked')).toContain(mine.id)
    expect(await seenBy('approver housing', 'all')).toContain(mine.id)
    const { body } = await scene.staff['officer housing']('GET', `/checks/${mine.id}`)
    expect(body).toMatchObject({ standing: 'holder', undertakingVersion: '1' })
    expect(body.detected.find(({ id }: Line) => id === 'criterion:papers')).toMatchObject({ verdict: 'pass' })
    expect((await read(mine)).detected).toEqual(body.detected)
    const file = (await read(mine)).answers.attachments.idFront[0].file
    const reader = (office: Unit) =>
      ({ account: 0, kind: 'officer', office: scene.office[office], capabilities: [] }) as never as Session
    expect(await findReadable(scene.db, reader('housing'), file)).toMatchObject({ name: 'idFront.jpg' })
    expect(
      await findReadable(scene.db, reader(unit === 'builders' ? 'gulou' : 'construction-group'), file),
    ).toBeUndefined()
    const roster = await scene.staff['approver housing']('GET', '/exports/roster')
    expect(roster.body.count).toBeGreaterThan(0)
  })

  it('the organiser publicises, refers it to the plan’s committee, records the outcome and makes the certificate [FJ-CERT-02]', async () => {
    expect((await mine.as('GET', '/my/certificates')).body).toEqual([])
    const done = { results: [{ id: mine.id, ok: true }] }
    const said = await reviewed(scene, mine.id, async () => {
      for (const who of ['officer builders', 'officer construction-group', 'officer province'] as const) {
        const { body } = await scene.staff[who]('PUT', '/certificates', { applications: [mine.id] })
        expect(body.results, who).toMatchObject([{ id: mine.id, ok: false }])
      }
    })
    for (const [step, one] of Object.entries(said)) expect({ step, ...one }).toMatchObject({ step, ...done })
    const [certificate] = (await mine.as('GET', '/my/certificates')).body
    expect(certificate.number).toMatch(/^359003\d{9}$/)
    const again = await scene.staff['officer housing']('PUT', '/certificates', { applications: [mine.id] })
    expect(again.body).toMatchObject(done)
    expect((await mine.as('GET', '/my/certificates')).body).toMatchObject([{ number: certificate.number }])
    scene.clock.now = new Date('2026-05-11T02:00:00Z')
  })
})

it('nobody makes a certificate before the review has passed, nor who is not the organiser [FJ-CERT-02]', async () => {
  const mine = await declared(scene, plan, 30)
  await submit(mine)
  for (const who of posts('builders', 'construction-group', 'housing')) await approve(scene, who, mine.id)
  for (const who of ['officer housing', 'officer construction-group'] as const) {
    const { body } = await scene.staff[who]('PUT', '/certificates', { applications: [mine.id] })
    expect(body.results).toMatchObject([{ id: mine.id, ok: false }])
  }
})

describe('sent back by the organiser', () => {
  let mine: Declared
  it('locks the form from the submission on, and opens it again [FJ-FLOW-02]', async () => {
    mine = await declared(scene, plan, 40, 'software')
    await submit(mine)
    const { versions, answers } = await read(mine)
    const section = 'criterion-papers'
    const kept = { version: versions[section] }
    const at = `/applications/${mine.id}`
    const tries = {
      save: await save(mine, 'person', { address: '厦门' }),
      remove: await mine.as('PUT', `${at}/answers/${section}`, { ...kept, value: [] }),
      import: await mine.as('POST', `${at}/imports/${section}`, { ...kept, entries: [mine.entries.项目] }),
      rename: await mine.as('PATCH', `/files/${answers.attachments.idFront[0].file}`, { name: '身份证正面' }),
    }
    for (const [what, { status, body }] of Object.entries(tries))
      expect([what, status, body.refusal]).toEqual([what, 409, what === 'rename' ? 'wrong-state' : 'not-editable'])
    for (const who of posts('software', 'gulou-talents')) await approve(scene, who, mine.id)
    const { version } = (await scene.staff['officer housing']('GET', `/checks/${mine.id}`)).body
    await tell(scene.server, { region: 'fujian', act: 'approve', applications: [{ id: mine.id, version }] })
    expect((await scene.staff['officer housing']('GET', '/messages')).body.rows).toMatchObject([
      { text: '有新的申报等待您审核，请到审核列表办理。' },
    ])
    expect((await save(mine, 'person', { address: '厦门' })).body.refusal).toBe('not-editable')
    const back = await decide(scene, 'officer housing', mine.id, 'return', { reason: '注册证书不清晰' })
    expect(back.body.state).toBe('sent-back')
    expect((await read(mine)).returned).toMatchObject({ by: { officeName: '福建省住房和城乡建设厅' } })
    expect((await save(mine, 'person', { address: '厦门' })).status).toBe(200)
  })

  it('is checked again and starts at the unit when it is sent again', async () => {
    expect(await detect(mine)).toMatchObject({ failing: 0 })
    expect((await submit(mine)).body.state).toBe('under-check')
    expect(await heldBy(mine.id)).toEqual(['officer software'])
    expect((await scene.staff['officer housing']('GET', `/checks/${mine.id}`)).body).toMatchObject({
      standing: 'holder',
    })
  })
})
