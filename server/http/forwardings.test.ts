import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { filledIn } from '../testing/example-cast.ts'
import { type ForwardingScene, forwardingScene } from '../testing/forwarding-scene.ts'

let scene: ForwardingScene
beforeAll(async () => {
  scene = await forwardingScene()
})
/** Somebody new in every test, and no routes. */
let lin: string
beforeEach(async () => {
  await sql`update route set state = 'replaced', ended_at = now() where state = 'granted'`.execute(scene.db)
  lin = await scene.newcomer()
})

const states = ['waiting', 'to-forward', 'forwarded', 'not-passed'] as const

/** In which of the lists of 数据审核 somebody's office has it. */
async function listsWith(who: string, id: number) {
  const all = await Promise.all(
    states.map(async (list) => ((await scene.idsIn(who, `list=${list}`)).includes(id) ? [list] : [])),
  )
  return all.flat()
}

describe('checking and forwarding', () => {
  it('keeps what has passed until it is forwarded, level by level, to the committee of the route [SD-FLOW-07] [SD-FLOW-11] [SD-FLOW-14] [SD-FLOW-15] [SD-COMM-02]', async () => {
    const { offices, committee, grant, approve, forward, handIn, good, db } = scene
    await grant(offices.unit, { unit: offices.county })
    await grant(offices.county, { committee })
    const id = await handIn(lin)
    expect(await listsWith('chen', id)).toEqual(['waiting'])
    expect(await listsWith('zhou', id)).toEqual([])
    expect((await forward('chen', id)).body.results[0]).toMatchObject({ ok: false, refusal: 'wrong-state' })
    good(await approve('chen', id))
    expect(await listsWith('chen', id)).toEqual(['to-forward'])
    expect(await listsWith('zhou', id)).toEqual([])
    expect((await approve('zhou', id)).body.done).toBe(0)
    for (const who of ['zhou', 'wu', 'stranger'])
      expect((await forward(who, id)).body.results[0], who).toMatchObject({ ok: false })
    expect(await listsWith('chen', id)).toEqual(['to-forward'])
    // Looking where it would go, and nobody ticked, move nothing.
    const { groups } = good(await scene.call('chen', 'POST', '/forwardings/preview', { ids: [id] }))
    expect(groups[0].leadsTo).toEqual({ to: 'unit', name: '县职改办' })
    expect((await forward('chen')).status).toBe(400)
    expect(await listsWith('chen', id)).toEqual(['to-forward'])
    const sent = good(await forward('chen', id))
    expect(sent).toMatchObject({
      done: 1,
      results: [{ ok: true, applicantName: lin, leadsTo: { to: 'unit', name: '县职改办' } }],
    })
    expect(await listsWith('chen', id)).toEqual(['forwarded'])
    expect(await listsWith('zhou', id)).toEqual(['waiting'])
    good(await approve('zhou', id))
    expect(good(await forward('zhou', id)).results[0].leadsTo).toEqual({ to: 'committee', name: '省工程评委会' })
    const { rows } = await sql<{ progress: object }>`select progress from application where id = ${id}`.execute(db)
    expect(rows[0]?.progress).toMatchObject({ state: 'with-committee', committee, office: offices.province })
    expect(await listsWith('zhou', id)).toEqual(['forwarded'])
    expect(await scene.idsIn('zhou', 'list=passed')).toContain(id)
  })

  it('shows nobody else what has not come to them [SD-FLOW-01]', async () => {
    const { offices, grant, approve, forward, handIn, good, call } = scene
    await grant(offices.unit, { unit: offices.county })
    const id = await handIn(lin)
    for (const who of ['zhou', 'wu', 'qian', 'stranger']) {
      expect((await call(who, 'GET', `/checks/${id}`)).status, who).toBe(404)
      expect((await call(who, 'GET', '/checks?list=all')).status, who).toBe(400)
      expect(await listsWith(who, id)).toEqual([])
    }
    good(await approve('chen', id))
    good(await forward('chen', id))
    expect((await call('zhou', 'GET', `/checks/${id}`)).status).toBe(200)
    for (const who of ['wu', 'qian', 'stranger']) expect((await call(who, 'GET', `/checks/${id}`)).status).toBe(404)
  })

  it('sends back to the applicant with the reason, from whatever desk, who hands in again [SD-FLOW-04] [SD-FLOW-05] [SD-FLOW-06] [SD-APPL-18]', async () => {
    const { offices, grant, approve, sendBack, forward, handIn, good, call, version } = scene
    await grant(offices.unit, { unit: offices.county })
    const id = await handIn(lin)
    expect((await sendBack('chen', id, ' ')).status).toBe(409)
    good(await approve('chen', id))
    good(await sendBack('chen', id, '缺少证明'))
    expect(await listsWith('chen', id)).toEqual(['not-passed'])
    const own = good(await call(lin, 'GET', `/applications/${id}`))
    expect(own.returned).toMatchObject({ reason: '缺少证明', by: { officeName: '机械厂' } })
    const again = async () =>
      good(
        await call(lin, 'PUT', `/applications/${id}/submission`, {
          version: await version(lin, id),
          undertaking: '1',
        }),
      )
    await again()
    expect(await listsWith('chen', id)).toEqual(['waiting'])
    good(await approve('chen', id))
    good(await forward('chen', id))
    good(await sendBack('zhou', id, '学历不清'))
    expect(await listsWith('zhou', id)).toEqual(['not-passed'])
    expect(await listsWith('chen', id)).toEqual(['not-passed'])
    await again()
    expect(await listsWith('zhou', id)).toEqual([])
    expect(await listsWith('chen', id)).toEqual(['waiting'])
  })

  it('counts what an office has said since it was last handed in, and nothing of before [SD-FLOW-05]', async () => {
    const { offices, grant, approve, sendBack, forward, handIn, good, call, version } = scene
    await grant(offices.unit, { unit: offices.county })
    await grant(offices.county, { unit: offices.city })
    const id = await handIn(lin)
    for (const who of ['chen', 'zhou']) {
      good(await approve(who, id))
      good(await forward(who, id))
      expect(await listsWith(who, id)).toEqual(['forwarded'])
    }
    good(await sendBack('wu', id))
    for (const who of ['chen', 'zhou', 'wu']) expect(await listsWith(who, id), who).toEqual(['not-passed'])
    good(
      await call(lin, 'PUT', `/applications/${id}/submission`, { version: await version(lin, id), undertaking: '1' }),
    )
    for (const who of ['zhou', 'wu']) expect(await listsWith(who, id), who).toEqual([])
    expect(await scene.idsIn('zhou', 'list=passed')).not.toContain(id)
  })

  it('is refused for each without a route, and for nobody else [SD-FLOW-13] [SD-PATH-06]', async () => {
    const { offices, grant, approve, sendBack, forward, handIn, good, call } = scene
    const health = { mode: 'open', way: 'regular', series: 'health', title: 'attending-physician', specialty: '内科' }
    const [routed, stuck] = [await handIn(lin), await handIn(await scene.newcomer(), health)]
    good(await approve('chen', routed, stuck))
    await grant(offices.unit, { unit: offices.county })
    expect(await scene.idsIn('chen', 'list=to-forward&series=health&routeless=true')).toEqual([stuck])
    const { forwarding } = good(await call('chen', 'GET', '/checks/counts'))
    expect([forwarding.routeless, forwarding.toForward.count]).toEqual([
      { count: 1, more: false },
      (await scene.idsIn('chen', 'list=to-forward')).length,
    ])
    const preview = good(await call('chen', 'POST', '/forwardings/preview', { ids: [routed, stuck] }))
    expect(preview.groups).toEqual([
      expect.objectContaining({
        series: 'engineering',
        count: 1,
        leadsTo: { to: 'unit', name: '县职改办' },
        refusal: null,
      }),
      expect.objectContaining({ series: 'health', count: 1, leadsTo: null, refusal: 'no-route' }),
    ])
    expect(await listsWith('chen', routed)).toEqual(['to-forward'])
    const { done, results } = good(await forward('chen', routed, stuck))
    expect([done, results.map(({ refusal }: { refusal: string }) => refusal)]).toEqual([1, [null, 'no-route']])
    await grant(offices.unit, { unit: offices.city }, { series: 'health' })
    good(await sendBack('chen', stuck))
    expect((await forward('chen', stuck)).body.results[0]).toMatchObject({ ok: false, refusal: 'sent-back-meanwhile' })
  })

  it('sends nobody twice when it is asked again', async () => {
    const { offices, grant, approve, forward, handIn, good, db } = scene
    await grant(offices.unit, { unit: offices.county })
    const id = await handIn(lin)
    good(await approve('chen', id))
    const answers = await Promise.all([forward('chen', id), forward('chen', id), forward('chen', id)])
    for (const { body } of answers)
      expect(body.results[0]).toMatchObject({ ok: true, leadsTo: { to: 'unit', name: '县职改办' } })
    expect(answers.filter(({ body }) => body.results[0].before)).toHaveLength(2)
    const { rows } = await sql`select from event where application = ${id} and act = 'forward'`.execute(db)
    expect(rows).toHaveLength(1)
  })

  it('is for officers who may forward', async () => {
    const { offices, grant, approve, forward, handIn, good, db } = scene
    await grant(offices.unit, { unit: offices.county })
    const id = await handIn(lin)
    good(await approve('chen', id))
    const may = (all: string) => sql`update account set capabilities = ${all}::text[] where name = '陈经办'`.execute(db)
    await may('{check}')
    expect((await forward('chen', id)).body.results[0]).toMatchObject({ ok: false, refusal: 'no-permission' })
    await may('{check,forward}')
    expect((await forward('stranger', id)).body.results[0]).toMatchObject({ ok: false, refusal: 'not-found' })
    expect((await forward(lin, id)).status).toBe(403)
  })
})

describe('the personnel agency', () => {
  it('checks first where the declaration names one, then its own unit [SD-FLOW-14]', async () => {
    const { agency, approve, call, good, handInVia } = await withAgency()
    const id = await handInVia(agency)
    expect(await listsWith('agent', id)).toEqual(['waiting'])
    expect(await listsWith('chen', id)).toEqual([])
    const early = good(await call('chen', 'GET', `/checks/${id}`))
    expect([early.standing, early.answers, early.allowed]).toEqual(['superior', undefined, []])
    good(await approve('agent', id))
    expect(await listsWith('agent', id)).toEqual(['forwarded'])
    expect(await listsWith('chen', id)).toEqual(['waiting'])
    good(await approve('chen', id))
    expect(await listsWith('chen', id)).toEqual(['to-forward'])
    const { steps } = good(await call(lin, 'GET', `/applications/${id}`))
    expect(steps.filter(({ step }: { step: string }) => step === 'desk')).toEqual([
      expect.objectContaining({ officeName: '市人才中心', status: 'done' }),
      expect.objectContaining({ officeName: '机械厂', status: 'done' }),
    ])
  })

  it('is refused where it is none, or has no permission', async () => {
    const { db, agency, offices, handInVia } = await withAgency()
    await expect(handInVia(offices.sibling)).rejects.toThrow('organisation-of-another-sort')
    lin = await scene.newcomer()
    await sql`update organisation set permitted_at = null where id = ${agency}`.execute(db)
    await expect(handInVia(agency)).rejects.toThrow('organisation-not-permitted')
    await sql`update organisation set permitted_at = now()`.execute(db)
  })

  it('is refused on submission when it has lost its permission since', async () => {
    const { db, agency, handInVia } = await withAgency()
    const losing = () => sql`update organisation set permitted_at = null where id = ${agency}`.execute(db)
    await expect(handInVia(agency, losing)).rejects.toThrow('agency-not-ready')
  })
})

/** Hands in for 林晓燕 with this unit as the agency; `meanwhile` happens between saving and submitting. */
async function withAgency() {
  const { call, good, version } = scene
  const handInVia = async (agency: number, meanwhile: () => Promise<unknown> = async () => {}) => {
    const id = await filledIn(scene, lin)
    const stored = good(await call(lin, 'GET', `/applications/${id}`)).answers.person
    const { status, body } = await call(lin, 'PUT', `/applications/${id}/answers/person`, {
      version: 1,
      value: { phone: stored.phone, photo: { file: stored.photo.file }, agency },
    })
    if (status !== 200 || body.problems?.length > 0) throw new Error(JSON.stringify(body))
    await meanwhile()
    const submission = { version: await version(lin, id), undertaking: '1' }
    good(await call(lin, 'PUT', `/applications/${id}/submission`, submission))
    return id
  }
  return { ...scene, handInVia }
}
