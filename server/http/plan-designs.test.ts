import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Form } from '../../core/form.ts'
import { demonstrations } from '../../regions/demonstrations.ts'
import { pdf } from '../testing/papers.ts'
import { planScene } from '../testing/plan-scene.ts'
import { upload } from '../testing/uploading.ts'
import { designShape } from './plan-design-shape.ts'

const scene = await planScene()
const { call, db, design, save, publish, published, again, sound, good, clock } = scene

describe('a plan in design', () => {
  it('begins with the province’s parts and undertaking, and the committee’s series', async () => {
    const made = good(await call('wu', 'POST', '/plan-designs', {}))
    expect(made).toMatchObject({ published: null, state: 'draft', versions: [], applications: 0 })
    expect(made.design).toMatchObject({
      committee: scene.committees.city,
      series: 'engineering',
      undertaking: '本人承诺所报材料真实。',
      parts: [
        { id: 'ability', name: '能力条件', criteria: [] },
        { id: 'results', name: '业绩条件', criteria: [] },
      ],
    })
    expect(made.faults.map(({ at }: { at: string }) => at)).toEqual(['name', 'titles', 'specialties'])
  })

  it('is its organiser’s alone [FJ-PLAN-18]', async () => {
    const { id, version } = await design()
    const { design: body } = good(await call('wu', 'GET', `/plan-designs/${id}`))
    for (const [method, path, payload] of [
      ['GET', '', undefined],
      ['PUT', '', { version, design: body }],
      ['DELETE', `?version=${version}`, undefined],
      ['PUT', '/publication', { version }],
      ['PUT', '/window', { version, opens: '2026-04-01', closes: '2026-05-01' }],
      ['GET', '/preview', undefined],
      ['GET', '/difference?from=draft&to=draft', undefined],
      ['GET', '/versions/1', undefined],
    ] as const)
      expect([path, (await call('zhou', method, `/plan-designs/${id}${path}`, payload)).status]).toEqual([path, 404])
    expect((await call('powerless', 'GET', '/plan-designs')).body).toEqual({ refusal: 'no-permission' })
    expect((await call('stranger', 'POST', '/plan-designs', {})).body).toEqual({ refusal: 'no-committee-yet' })
    expect((await call('zhou', 'POST', '/plan-designs', { from: id })).status).toBe(404)
    expect(good(await call('zhou', 'GET', '/plan-designs'))).toEqual([])
    expect(good(await call('wu', 'GET', `/plan-designs/${id}`)).version).toBe(version)
  })

  it('is kept with its faults, and not published with them [FJ-PLAN-18]', async () => {
    const stored = await design({ specialties: [], window: { opens: '2026-05-01', closes: '2026-04-01' } })
    expect(stored.faults.map(({ fault }) => fault)).toEqual(['no-specialty-chosen', 'window-reversed'])
    const refused = await publish(stored)
    expect(refused).toMatchObject({ status: 409, body: { refusal: 'plan-has-faults', detail: { faults: 2 } } })
    expect(refused.body.stored.faults).toEqual(stored.faults)
    const { rows } = await sql`select 1 from plan_version where plan = ${stored.id}`.execute(db)
    expect(rows).toEqual([])
  })

  it('that is no design is refused with where, and nothing of it is stored', async () => {
    const stored = await design()
    for (const [broken, where] of [
      [{ ...stored.design, year: '2026' }, 'design/year'],
      [{ ...stored.design, parts: [{ id: 'Ä', name: '', criteria: [] }] }, 'design/parts/0/id'],
      [{ ...stored.design, window: null }, 'design/window'],
    ] as const)
      expect(await save(stored, broken as never)).toMatchObject({
        status: 400,
        body: { refusal: 'not-understood', detail: { where: expect.stringContaining(where) } },
      })
    expect((await save(stored, { ...stored.design, extra: 1 } as never)).body.refusal).toBe('unknown-field')
    expect(good(await call('wu', 'GET', `/plan-designs/${stored.id}`)).version).toBe(stored.version)
  })

  it('is refused with what no paper prints, and takes texts of several lines', async () => {
    const stored = await design()
    for (const [part, value] of [
      ['name', '2026年度\u0007评审'],
      ['undertaking', '承诺😀'],
    ] as const)
      expect((await save(stored, { ...stored.design, [part]: value })).body).toMatchObject({
        refusal: 'characters-not-accepted',
        detail: { where: `design/${part}` },
      })
    const said = '一、真实。\n二、完整。'
    expect(good(await save(stored, { ...stored.design, undertaking: said })).design.undertaking).toBe(said)
  })

  it('shows both where two were at it, and changes nothing of the first', async () => {
    const stored = await design()
    const first = good(await save(stored, { ...stored.design, content: '先保存的' }))
    expect(await save(stored, { ...stored.design, content: '后保存的' })).toMatchObject({
      status: 409,
      body: { refusal: 'changed-elsewhere', stored: { version: first.version, design: { content: '先保存的' } } },
    })
  })

  it('has a committee of its own office', async () => {
    const stored = await design()
    const answer = await save(stored, { ...stored.design, committee: scene.committees.county })
    expect(answer.body).toEqual({ refusal: 'no-such-committee' })
  })

  it('can be thrown away until it has been published', async () => {
    const { id, version } = await design()
    expect((await call('wu', 'DELETE', `/plan-designs/${id}?version=${version - 1}`)).body.refusal).toBe(
      'changed-elsewhere',
    )
    expect((await call('wu', 'DELETE', `/plan-designs/${id}?version=${version}`)).body).toEqual({ ok: true })
    expect((await call('wu', 'GET', `/plan-designs/${id}`)).status).toBe(404)
    const kept = await published()
    const refused = await call('wu', 'DELETE', `/plan-designs/${kept.id}?version=${kept.version}`)
    expect(refused.body).toEqual({ refusal: 'plan-published' })
  })

  it('is previewed as an applicant would see it [FJ-PLAN-18]', async () => {
    const { id } = await design()
    const { form, known } = good(await call('wu', 'GET', `/plan-designs/${id}/preview`)) as {
      form: Form
      known: Record<string, unknown>
    }
    expect(form.sections.at(-1)).toMatchObject({ id: 'criterion-papers', list: { min: 2, max: 4 } })
    expect(known).toMatchObject({ way: 'regular', titleName: '工程师', specialty: '机械工程', interview: true })
  })

  it('copied from last year’s has moved its days and the year in its name', async () => {
    const before = await published({ window: { opens: '2026-04-01', closes: '2026-06-30' } })
    const copy = good(await call('wu', 'POST', '/plan-designs', { from: before.id }))
    expect(copy).toMatchObject({
      published: null,
      faults: [],
      design: {
        ...before.design,
        name: '2027年度机械工程师评审',
        year: 2027,
        window: { opens: '2027-04-01', closes: '2027-06-30' },
        reckonedTo: '2027-03-31',
      },
    })
  })
})

describe('a published plan', () => {
  it('has a version and a form that nobody rewrites; what differs is told [FJ-PLAN-18]', async () => {
    const first = await published()
    expect(first).toMatchObject({ published: 1, changed: false, versions: [{ number: 1, by: expect.any(String) }] })
    expect((await publish(first)).body).toEqual({ refusal: 'plan-unchanged' })
    const draft = good(await save(first, { ...first.design, content: '补充说明' }))
    expect(draft).toMatchObject({ published: 1, changed: true })
    const changes = `/plan-designs/${first.id}/difference`
    expect(good(await call('wu', 'GET', `${changes}?from=1&to=draft`))).toEqual([
      { place: '计划内容', before: '按本市评审条件申报。', after: '补充说明' },
    ])
    const second = good(await publish(draft))
    expect(second.versions.map(({ number }: { number: number }) => number)).toEqual([2, 1])
    expect(good(await call('wu', 'GET', `${changes}?from=2&to=draft`))).toEqual([])
    expect((await call('wu', 'GET', `${changes}?from=3&to=draft`)).status).toBe(404)
    const old = good(await call('wu', 'GET', `/plan-designs/${first.id}/versions/1`))
    expect(old.design.content).toBe('按本市评审条件申报。')
    await expect(sql`update plan_version set number = 9 where plan = ${first.id}`.execute(db)).rejects.toThrow(
      'permission denied',
    )
  })

  it('stays of its year and committee', async () => {
    const first = await published()
    const draft = good(await save(first, { ...first.design, year: 2027, name: '2027年度评审' }))
    expect(draft.faults).toEqual([{ at: 'year', fault: 'differs-from-published' }])
    expect((await publish(draft)).body.refusal).toBe('plan-has-faults')
    const lines = good(await call('wu', 'GET', '/plan-designs')) as { id: number }[]
    expect(lines.find(({ id }) => id === first.id)).toMatchObject({ year: 2026, name: first.design.name })
  })

  it('has a window that may be longer, and holds today while people are filling in', async () => {
    const plan = await published()
    const move = (version: number, opens: string, closes: string) =>
      call('wu', 'PUT', `/plan-designs/${plan.id}/window`, { version, opens, closes })
    const person = await scene.hire('filler', 'applicant', scene.offices.unit)
    good(await scene.declare('filler', plan.id))
    expect((await move(plan.version, '2026-04-01', '2026-04-09')).body).toEqual({
      refusal: 'people-filling-in',
      detail: { people: 1 },
    })
    expect((await move(plan.version, '2026-04-11', '2026-04-30')).body.refusal).toBe('people-filling-in')
    expect((await move(plan.version, '2026-05-01', '2026-04-30')).body).toEqual({ refusal: 'window-reversed' })
    const longer = good(await move(plan.version, '2026-04-01', '2026-05-31'))
    expect(longer).toMatchObject({ changed: false, window: { closes: '2026-05-31' }, versions: [{ number: 1 }] })
    const { rows } = await sql<{ text: string }>`select text from message where account = ${person}`.execute(db)
    expect(rows.at(-1)?.text).toContain('2026-05-31')
    const { body } = await call('filler', 'GET', '/applications')
    good(await call('filler', 'DELETE', `/applications/${body[0].id}?version=${body[0].version}`))
    expect(good(await move(longer.version, '2026-04-01', '2026-04-09')).state).toBe('closed')
  })

  it('is on the list of its organiser, with how many declare by it', async () => {
    const plan = await published({ name: '2026年度列表评审' })
    await scene.hire('listed', 'applicant', scene.offices.unit)
    good(await scene.declare('listed', plan.id))
    const lines = good(await call('wu', 'GET', '/plan-designs')) as { id: number }[]
    expect(lines.find(({ id }) => id === plan.id)).toMatchObject({
      id: plan.id,
      name: '2026年度列表评审',
      kindName: '年度评审',
      committeeName: '市工程评委会',
      state: 'published',
      published: 1,
      applications: 1,
    })
    const { rows } = await sql<{
      action: string
    }>`select action from audit where subject_id = ${plan.id} order by id`.execute(db)
    expect(rows.map(({ action }) => action)).toEqual(['create-plan-design', 'change-plan-design', 'publish-plan'])
  })

  it('leaves one line in the log for all that was changed in one sitting, and another after something else was done', async () => {
    const logged = async (id: number) => {
      const { rows } = await sql<{ action: string }>`
        select action from audit where subject = 'plan' and subject_id = ${id} order by id`.execute(db)
      return rows.map(({ action }) => action)
    }
    const first = await design()
    const before = await logged(first.id)
    expect(before).toEqual(['create-plan-design', 'change-plan-design'])
    const again = good(await save(first, { ...first.design, content: '一' }))
    const more = good(await save(again, { ...first.design, content: '一二' }))
    expect(await logged(first.id)).toEqual(before)
    const out = good(await publish(more))
    await save(out, { ...first.design, content: '一二三' })
    expect(await logged(first.id)).toEqual([...before, 'publish-plan', 'change-plan-design'])
    await sql`insert into audit (account, action, subject, subject_id, at)
      select account, action, subject, subject_id, now() - interval '5 hours' from audit
      where subject = 'plan' and subject_id = ${first.id} order by id desc limit 1`.execute(db)
    const open = good(await call('wu', 'GET', `/plan-designs/${first.id}`))
    await save(open, { ...first.design, content: '四' })
    expect((await logged(first.id)).slice(-2)).toEqual(['change-plan-design', 'change-plan-design'])
    expect(await logged(first.id)).toHaveLength(before.length + 4)
  })

  it('two officers publish at once: one version', async () => {
    const stored = await design()
    const both = await Promise.all([publish(stored), publish(stored)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(good(await call('wu', 'GET', `/plan-designs/${stored.id}`)).versions).toHaveLength(1)
  })
})

describe('its attachments', () => {
  const send = (who: string, plan: number, name = '评审通知.pdf') =>
    upload(scene.app, {
      name,
      content: pdf({ trailer: `/Note (${name} ${plan})` }),
      cookie: scene.cookies[who] ?? '',
      under: 'plan-uploads',
      plan,
    })

  it('are put there by the organiser and downloaded by whoever may declare [FJ-PLAN-11]', async () => {
    const draft = await design()
    const { body } = await send('wu', draft.id)
    const file = `/plans/${draft.id}/files/${body.file}`
    expect((await scene.fetch('lin', file)).statusCode).toBe(404)
    expect((await scene.fetch('wu', `/plan-designs${file.slice(6)}`)).statusCode).toBe(200)
    expect((await scene.fetch('zhou', `/plan-designs${file.slice(6)}`)).statusCode).toBe(404)
    good(await publish(draft))
    const seen = good(await call('lin', 'GET', `/plans/${draft.id}`))
    expect(seen.files).toEqual([{ file: body.file, name: '评审通知.pdf', type: 'pdf', bytes: body.bytes }])
    const answer = await scene.fetch('lin', file)
    expect([answer.statusCode, answer.rawPayload.length, answer.headers['content-type']]).toEqual([
      200,
      body.bytes,
      'application/pdf',
    ])
    const other = await published({ name: '2026年度另一计划' })
    expect((await scene.fetch('lin', `/plans/${other.id}/files/${body.file}`)).statusCode).toBe(404)
    good(await call('wu', 'DELETE', `/plan-designs/${draft.id}/files/${body.file}`))
    expect((await scene.fetch('lin', file)).statusCode).toBe(404)
    expect((await call('wu', 'DELETE', `/plan-designs/${draft.id}/files/${body.file}`)).status).toBe(404)
  })

  it('go with the plan into its copy of the next year, where they are files of its own', async () => {
    const before = await design()
    const { body } = await send('wu', before.id)
    const gone = await send('wu', before.id, '旧通知.pdf')
    good(await call('wu', 'DELETE', `/plan-designs/${before.id}/files/${gone.body.file}`))
    const next = good(await call('wu', 'POST', '/plan-designs', { from: before.id }))
    expect(next.files).toMatchObject([{ name: '评审通知.pdf', bytes: body.bytes }])
    const [own] = next.files
    expect(own.file).not.toBe(body.file)
    good(await call('wu', 'DELETE', `/plan-designs/${before.id}/files/${body.file}`))
    expect((await scene.fetch('wu', `/plan-designs/${next.id}/files/${own.file}`)).statusCode).toBe(200)
    expect((await scene.fetch('wu', `/plan-designs/${before.id}/files/${own.file}`)).statusCode).toBe(404)
  })

  it('are nobody else’s to put or to take away', async () => {
    const draft = await design()
    expect((await send('zhou', draft.id)).status).toBe(404)
    const { body } = await send('wu', draft.id)
    expect((await call('zhou', 'DELETE', `/plan-designs/${draft.id}/files/${body.file}`)).status).toBe(404)
    expect((await send('wu', draft.id, '评审通知.exe')).body.refusal).toBe('file-type-not-accepted')
  })
})

it('Fujian’s own plans could have been designed here', () => {
  const { plans = [], window } = demonstrations.fujian?.(2026) ?? {}
  expect(plans.length).toBeGreaterThan(2)
  for (const { key: _, committee, ...plan } of plans) {
    const written = { ...plan, committee: 1, window }
    expect(designShape.parse(written), committee).toEqual(written)
  }
})

it('the palette has what the office may choose, and the tests that fit each field', async () => {
  const palette = good(await call('wu', 'GET', '/plan-designs-palette'))
  expect(palette.committees).toMatchObject([
    { id: scene.committees.city, seriesName: '工程技术', titles: [{ id: 'engineer' }, { id: 'senior-engineer' }] },
  ])
  const kind = palette.library.find((one: { kind: string }) => one.kind === 'papers')
  expect(kind.fields.find(({ id }: { id: string }) => id === 'published').tests).toContain('withinYears')
  expect(
    palette.library.flatMap(({ fields }: { fields: { id: string }[] }) => fields.map(({ id }) => id)),
  ).not.toContain('idNumber')
  expect(palette.lists).toMatchObject([{ list: 'work', kinds: [{ kind: 'work' }] }])
})

it('a window that is over before it is published is a fault by the clock of the day', async () => {
  const stored = await design()
  clock.now = new Date('2026-05-10T02:00:00Z')
  expect((await publish(stored)).body.refusal).toBe('plan-has-faults')
  expect(sound().window.closes).toBe('2026-04-30')
  clock.now = new Date('2026-04-10T02:00:00Z')
  expect(await again(good(await publish(stored)), { content: '新内容' })).toMatchObject({ published: 2 })
})
