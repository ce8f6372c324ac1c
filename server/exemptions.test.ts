import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { importDefences } from './import/defences.ts'
import { actorOf } from './session.ts'
import { exemptionScene } from './testing/exemption-scene.ts'

const scene = await exemptionScene()
const { call, db, offices, people, clock } = scene
let lin = 0

const own = async (who: string, id: number) => (await call(who, 'GET', `/applications/${id}/exemption`)).body
const desk = async (list = 'open', who = 'wu') => (await call(who, 'GET', `/exemption-checks?list=${list}`)).body.rows
const decide = (id: number, part: 'grant' | 'refusal', who = 'wu', body?: object) =>
  call(
    who,
    'PUT',
    `/exemption-checks/${id}/${part}`,
    part === 'grant' ? undefined : (body ?? { reason: '不在免试范围' }),
  )
const told = async (who: string) =>
  (await call(who, 'GET', '/messages')).body.rows.map(({ text }: { text: string }) => text)

beforeAll(async () => {
  lin = await scene.declare('lin')
})

describe('an exemption from the interview, asked for', () => {
  it('is there only where the plan has an interview [FJ-PLAN-06]', async () => {
    expect(await own('lin', lin)).toEqual({ refusal: null, requests: [] })
    const wang = await scene.declare('wang', 'plain')
    expect((await own('wang', wang)).refusal).toBe('no-interview')
    expect((await scene.prove('wang', wang)).body.refusal).toBe('no-interview')
    const asked = await call('wang', 'PUT', `/applications/${wang}/exemption`, { reason: '想免', files: [] })
    expect([asked.status, asked.body.refusal]).toEqual([409, 'no-interview'])
  })

  it('needs a reason and a proof of one’s own, and is nobody else’s to ask for', async () => {
    const { body: proof } = await scene.prove('lin', lin)
    expect((await scene.ask('lin', lin, { reason: ' ' })).body.refusal).toBe('reason-missing')
    expect((await scene.ask('lin', lin, { files: [] })).body.refusal).toBe('proof-missing')
    expect((await scene.ask('lin', lin, { files: [proof.file, 999_999] })).body.refusal).toBe('file-not-yours')
    expect((await call('wang', 'GET', `/applications/${lin}/exemption`)).status).toBe(404)
    expect((await scene.ask('wang', lin, { files: [] })).status).toBe(404)
    expect((await scene.prove('wang', lin)).status).toBe(404)
    expect((await own('lin', lin)).requests).toEqual([])
  })

  it('is one at a time, however often one presses', async () => {
    const { body: proof } = await scene.prove('lin', lin)
    const body = { reason: '已获省级科技进步奖', files: [proof.file] }
    const twice = await Promise.all([1, 2].map(() => call('lin', 'PUT', `/applications/${lin}/exemption`, body)))
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(twice.find(({ status }) => status === 409)?.body.refusal).toBe('exemption-open')
    expect((await own('lin', lin)).requests).toMatchObject([{ state: 'open', reason: '已获省级科技进步奖' }])
    expect(await told('wu')).toEqual(['有新的免面试申请等待您审核，请到免面试审核办理。'])
  })

  it('is taken back while nobody has decided, and asked for again', async () => {
    expect((await call('lin', 'PUT', `/applications/${lin}/exemption/withdrawal`)).body).toEqual({ state: 'withdrawn' })
    expect(await desk()).toEqual([])
    expect((await scene.ask('lin', lin)).body).toEqual({ state: 'open' })
  })
})

describe('at the unit that organises the plan', () => {
  it('lies with its officers alone, with the proof [FJ-PLAN-06]', async () => {
    const [line] = await desk()
    expect(line).toMatchObject({ personName: '林晓燕', planName: '有面试的计划', title: '工程师', state: 'open' })
    const { body } = await call('wu', 'GET', `/exemption-checks/${line.id}`)
    expect(body).toMatchObject({ refusal: null, former: [{ state: 'withdrawn' }], request: { files: [{}] } })
    const file = body.request.files[0].file
    expect((await scene.fetch('wu', `/files/${file}`)).statusCode).toBe(200)
    expect(await desk('open', 'zhou')).toEqual([])
    for (const who of ['zhou', 'chen', 'qian']) {
      expect((await call(who, 'GET', `/exemption-checks/${line.id}`)).status, who).toBe(404)
      expect((await decide(line.id, 'grant', who)).status, who).toBe(404)
      expect((await scene.fetch(who, `/files/${file}`)).statusCode, who).toBe(404)
    }
    expect((await call('powerless', 'GET', '/exemption-checks?list=open')).status).toBe(403)
    expect((await decide(line.id, 'grant', 'sun')).status).toBe(403)
    expect((await decide(line.id, 'grant', 'lin')).status).toBe(403)
  })

  it('is refused with a reason that the applicant reads, and may be asked for again [FJ-PLAN-06]', async () => {
    const [line] = await desk()
    expect((await decide(line.id, 'refusal', 'wu', { reason: ' ' })).body.refusal).toBe('reason-missing')
    expect((await decide(line.id, 'refusal')).body).toEqual({ state: 'refused' })
    expect((await decide(line.id, 'grant')).body.refusal).toBe('exemption-settled')
    expect(await own('lin', lin)).toMatchObject({ refusal: null, requests: [{ answer: '不在免试范围' }, {}] })
    expect(await told('lin')).toEqual(['您的免面试申请未获同意，原因：不在免试范围。请按安排参加面试。'])
    expect((await scene.ask('lin', lin)).status).toBe(200)
    expect(await desk('decided')).toMatchObject([{ id: line.id, stateName: '未同意' }])
  })

  it('is granted once, calls off what was arranged, and stays out of the schedule [FJ-PLAN-06] [FJ-PLAN-07]', async () => {
    await scene.stands(lin, 'under-review')
    await scene.arrange(lin, '2026-05-20')
    const [line] = await desk()
    const twice = await Promise.all([decide(line.id, 'grant'), decide(line.id, 'grant')])
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await call('lin', 'GET', `/applications/${lin}`)).body.defence.arranged).toBeNull()
    expect((await scene.fetch('lin', `/applications/${lin}/papers/defence-notice`)).statusCode).toBe(404)
    expect((await told('lin')).slice(0, 2)).toEqual([
      '您的免面试申请已获同意，不需要参加面试。',
      '您的答辩安排已取消，原因：已同意免面试',
    ])
    expect((await own('lin', lin)).refusal).toBe('exemption-granted')
    const { body } = await call('wu', 'GET', `/committees/${scene.committee}/defences?year=2026`)
    expect(body.people).toMatchObject([{ application: lin, exempted: true, arranged: null }])
    expect(await importedFor(lin)).toEqual([{ line: 2, reasons: ['此人已获准免面试，不需要安排'] }])
  })
})

/** As the file of the committee's office would have them. */
async function importedFor(application: number) {
  const { rows } = await sql<{ name: string; sealed: Buffer }>`
    select p.name, p.id_number_sealed as sealed from account p join application a on a.applicant = p.id
    where a.id = ${application}`.execute(db)
  const { unseal } = await import('./seal.ts')
  const [person] = rows
  const cells = {
    name: person?.name ?? '',
    idNumber: unseal(person?.sealed ?? Buffer.alloc(0), scene.server.keys),
    day: '2026-05-21',
    time: '09:00-09:30',
    place: '第二会议室',
  }
  const actor = actorOf({ ...(await sessionOf()), capabilities: ['convene'] })
  return db
    .transaction()
    .execute((tx) =>
      importDefences(
        tx,
        { rows: [{ line: 2, cells }], problems: [] },
        { region: scene.region, server: scene.server, office: offices.city, by: people.wu, actor },
      ),
    )
}
const sessionOf = async () =>
  ({
    account: people.wu,
    kind: 'officer',
    name: 'wu',
    office: offices.city,
    ancestors: [],
    token: '',
    permitted: true,
    stage: 'ready',
  }) as const

describe('when it is too late', () => {
  it('is neither asked for nor granted once the interview has begun, or the declaration is gone', async () => {
    const doctor = await scene.declare('doctor')
    expect((await scene.ask('doctor', doctor)).status).toBe(200)
    await scene.arrange(doctor, '2026-04-10')
    const [line] = await desk()
    // 09:00 in China is an hour before the cast's clock.
    expect((await decide(line.id, 'grant')).body.refusal).toBe('interview-over')
    clock.now = new Date('2026-04-10T00:59:00Z')
    expect((await call('wu', 'GET', `/exemption-checks/${line.id}`)).body.refusal).toBeNull()
    clock.now = new Date('2026-04-10T02:00:00Z')
    expect((await decide(line.id, 'refusal')).status).toBe(200)
    expect((await own('doctor', doctor)).refusal).toBe('interview-over')
  })

  it('keeps in the log who asked and who decided', async () => {
    const { rows } = await sql<{ action: string }>`
      select action from audit where action like '%-exemption' and subject_id = ${lin} order by id`.execute(db)
    expect(rows.map(({ action }) => action)).toEqual([
      'ask-exemption',
      'withdraw-exemption',
      'ask-exemption',
      'refuse-exemption',
      'ask-exemption',
      'grant-exemption',
    ])
  })
})
