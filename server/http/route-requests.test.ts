import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { routeScene } from '../testing/route-scene.ts'

const scene = await routeScene()
const { db, cast, units, committee, committeeOf, officers, ask, asked, own, grant, connect, told, live } = scene

beforeEach(() => scene.forget())

const { works, mill, county, department } = officers
const firstOf = async (unit: 'county' | 'city' | 'department' | 'province', to: 'unit' | 'committee' = 'unit') =>
  (await asked(unit, to)).rows[0]

describe('asking to forward to a unit', () => {
  it('finds units by a part of the name, never one’s own, and not those that take nothing [SD-PATH-03]', async () => {
    const names = async (by: typeof works, search: string) =>
      (await by('GET', `/route-units?search=${encodeURIComponent(search)}`)).body.units.map(
        ({ name }: { name: string }) => name,
      )
    expect(await names(works, '职改办')).toEqual(['东城市职改办', '河东县职改办', '示例省职改办', '西城市职改办'])
    expect(await names(works, 'hedong')).toEqual(['河东县职改办'])
    expect(await names(county, '河东')).toEqual([])
    expect(await names(works, '纺织厂')).toEqual([])
    const { body } = await works('GET', '/route-units?search=河东')
    expect(body.units[0]).toMatchObject({ above: '东城市职改办', permitted: true, kindName: '县职改办' })
    expect(body.units[0].levels).toEqual(['junior-technician', 'junior-assistant', 'intermediate'])
  })

  it('lies at once with the unit that was asked, which is told [SD-PATH-04] [SD-PATH-05]', async () => {
    const { status, body } = await ask('works', { unit: 'county' }, ['intermediate', 'junior-assistant'])
    expect(status).toBe(200)
    expect(body.requests.map(({ level }: { level: string }) => level)).toEqual(['junior-assistant', 'intermediate'])
    const { rows, counts } = await asked('county')
    expect(counts).toEqual({ open: 2, granted: 0, refused: 0, withdrawn: 0, replaced: 0 })
    expect(rows[0]).toMatchObject({ unitName: '机械厂', seriesName: '工程技术', levelName: '中级', whyNot: null })
    expect(await own('works')).toEqual([
      expect.objectContaining({ stateName: '待审核', inForce: false, targetName: '河东县职改办', levelName: '中级' }),
      expect.objectContaining({ stateName: '待审核', inForce: false, levelName: '助理级' }),
    ])
    expect(await told(cast.officer.county)).toEqual([
      '“机械厂”申请把工程技术助理级、中级申报上报到您单位，请到“单位路径审核”办理。',
    ])
    expect(await told(cast.approver.county)).toEqual([])
  })

  it('is listed for the unit that asks, and for no other [SD-PATH-02]', async () => {
    await ask('works', { unit: 'county' })
    await ask('mill', { unit: 'county' })
    expect(await own('works')).toHaveLength(1)
    expect(await own('mill')).toEqual([expect.objectContaining({ stateName: '待审核', targetName: '河东县职改办' })])
    expect(await own('county')).toEqual([])
  })

  it('needs unit, series and level [SD-PATH-04]', async () => {
    const whole = { to: 'unit', target: units.county, series: 'engineering', levels: ['intermediate'] }
    for (const part of ['to', 'target', 'series', 'levels'])
      expect((await works('POST', '/route-requests', { ...whole, [part]: undefined })).status).toBe(400)
    expect((await works('POST', '/route-requests', { ...whole, levels: [] })).status).toBe(400)
    expect(await own('works')).toEqual([])
  })

  it('asks for all levels or for none, and for those that the unit takes [SD-PATH-04]', async () => {
    const { status, body } = await ask('works', { unit: 'county' }, ['intermediate', 'associate-senior'])
    expect([status, body]).toEqual([409, { refusal: 'target-takes-no-such-level', detail: { level: '副高级' } }])
    expect(await own('works')).toEqual([])
  })

  it.each([
    ['oneself', 'county', { unit: 'county' }, 'route-to-oneself'],
    ['a unit that takes nothing', 'works', { unit: 'mill' }, 'target-takes-no-such-level'],
  ] as const)('never leads to %s', async (_, unit, to, refusal) =>
    expect((await ask(unit, to)).body.refusal).toBe(refusal),
  )

  it('needs the permission of both units [SD-ORG-01]', async () => {
    await sql`update organisation set permitted_at = null where id = ${units.county}`.execute(db)
    expect((await ask('works', { unit: 'county' })).body.refusal).toBe('target-not-permitted')
    expect((await ask('county', { unit: 'city' })).body.refusal).toBe('unit-not-permitted')
  })

  it('knows the series and its levels', async () => {
    const body = { to: 'unit', target: units.city, series: 'health', levels: ['junior-technician'] }
    expect((await works('POST', '/route-requests', body)).body.refusal).toBe('no-title-of-level')
    expect((await works('POST', '/route-requests', { ...body, series: 'magic' })).body.refusal).toBe(
      'no-title-of-level',
    )
    expect((await works('POST', '/route-requests', { ...body, target: 987654 })).status).toBe(404)
  })

  it('is for who may, and for staff of the unit', async () => {
    await sql`update account set capabilities = '{}' where id = ${cast.officer.mill}`.execute(db)
    expect((await ask('mill', { unit: 'county' })).status).toBe(403)
    expect((await mill('GET', '/route-checks?to=unit')).status).toBe(403)
    await sql`update account set capabilities = '{ask-route,grant-route,forward,check}' where id = ${cast.officer.mill}`.execute(
      db,
    )
  })

  it('sent twice is asked once', async () => {
    const [first, second] = await Promise.all([ask('works', { unit: 'county' }), ask('works', { unit: 'county' })])
    expect(first?.body).toEqual(second?.body)
    expect(await own('works')).toHaveLength(1)
    expect((await ask('works', { unit: 'city' })).body).toEqual({
      refusal: 'route-request-open',
      detail: { level: '中级' },
    })
  })

  it('can be taken back until it is decided', async () => {
    await ask('works', { unit: 'county' })
    const [request] = await own('works')
    const withdraw = (by: typeof works) =>
      by('PUT', `/route-requests/${request.id}/withdrawal`, { version: request.version })
    expect((await withdraw(mill)).status).toBe(403)
    expect((await withdraw(works)).status).toBe(200)
    expect((await withdraw(works)).status).toBe(200)
    expect((await own('works'))[0]).toMatchObject({ stateName: '已撤回', inForce: false })
    expect((await grant('county', request)).body.refusal).toBe('changed-meanwhile')
    expect(await told(cast.officer.county)).toContain('“机械厂”撤回了工程技术中级申报路径的申请。')
  })
})

describe('deciding', () => {
  it('makes the route live [SD-PATH-05] [SD-PATH-10]', async () => {
    await ask('works', { unit: 'county' })
    const request = await firstOf('county')
    expect((await grant('city', request)).status).toBe(403)
    expect((await grant('works', request)).status).toBe(403)
    expect(await live()).toEqual([])
    expect((await grant('county', request)).status).toBe(200)
    expect(await live()).toEqual([{ organisation: units.works, target: units.county, level: 'intermediate' }])
    expect(await own('works')).toEqual([expect.objectContaining({ stateName: '审核通过', inForce: true })])
    expect(await told(cast.officer.works)).toEqual([
      '工程技术中级申报路径（“河东县职改办”）审核通过，已生效，可以上报数据。',
    ])
    expect((await grant('county', { id: 987654, version: 1 })).status).toBe(404)
  })

  it('refuses only with a reason, which the unit sees [SD-PATH-05] [SD-PATH-11]', async () => {
    await ask('works', { unit: 'county' })
    const { id, version } = await firstOf('county')
    const refuse = (reason: string) => county('PUT', `/route-checks/${id}/refusal`, { version, reason })
    expect((await refuse('　')).body.refusal).toBe('reason-missing')
    expect((await own('works'))[0].stateName).toBe('待审核')
    expect((await refuse('贵单位由市职改办受理。')).status).toBe(200)
    expect((await own('works'))[0]).toMatchObject({
      ...{ stateName: '审核不通过', inForce: false, reason: '贵单位由市职改办受理。' },
    })
    expect(await told(cast.officer.works)).toEqual([
      '工程技术中级申报路径（“河东县职改办”）审核不通过，原因：贵单位由市职改办受理。',
    ])
    // And may ask again.
    expect((await ask('works', { unit: 'county' })).status).toBe(200)
  })

  it('lists what was asked of this unit alone, state by state [SD-PATH-09]', async () => {
    await ask('works', { unit: 'county' })
    await ask('mill', { unit: 'county' }, ['intermediate', 'junior-assistant'])
    await ask('county', { unit: 'city' })
    const { rows } = await asked('county')
    expect(rows).toHaveLength(3)
    await grant('county', rows[0])
    await county('PUT', `/route-checks/${rows[1].id}/refusal`, { version: 1, reason: '不受理。' })
    for (const [state, expected] of [
      ['open', [rows[2].id]],
      ['granted', [rows[0].id]],
      ['refused', [rows[1].id]],
      ['withdrawn', []],
    ] as const)
      expect((await asked('county', 'unit', `&state=${state}`)).rows.map(({ id }: { id: number }) => id)).toEqual(
        expected,
      )
    expect((await asked('county')).counts).toEqual({ open: 1, granted: 1, refused: 1, withdrawn: 0, replaced: 0 })
    expect((await asked('county', 'unit', `&name=${encodeURIComponent('机械')}`)).rows).toHaveLength(1)
    expect((await asked('city')).rows).toHaveLength(1)
    expect((await asked('department')).rows).toEqual([])
    const { rows: first, next } = await asked('county', 'unit', '&limit=2')
    const { rows: rest, next: end } = await asked('county', 'unit', `&limit=2&before=${next}`)
    expect([...first, ...rest].map(({ id }) => id)).toEqual(rows.map(({ id }: { id: number }) => id))
    expect(end).toBeNull()
  })

  it('is done once by the first, and again by them when the answer was lost', async () => {
    await ask('works', { unit: 'county' })
    const request = await firstOf('county')
    const other = await scene.as(cast.administrator.county)
    await sql`update account set capabilities = '{grant-route}' where id = ${cast.administrator.county}`.execute(db)
    const answers = await Promise.all([
      grant('county', request),
      other('PUT', `/route-checks/${request.id}/refusal`, { version: request.version, reason: '不受理。' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.refusal).toBe('changed-meanwhile')
    const again = await (answers[0]?.status === 200
      ? grant('county', request)
      : other('PUT', `/route-checks/${request.id}/refusal`, { version: request.version, reason: '不受理。' }))
    expect(again.status).toBe(200)
    expect((await own('works'))[0].version).toBe(2)
  })

  it('grants many at once, each by itself', async () => {
    await ask('works', { unit: 'county' }, ['intermediate', 'junior-assistant'])
    await ask('mill', { unit: 'county' })
    const { rows } = await asked('county')
    await mill('PUT', `/route-requests/${rows[0].id}/withdrawal`, { version: 1 })
    const items = rows.map(({ id, version }: { id: number; version: number }) => ({ id, version }))
    const { body } = await county('PUT', '/route-checks/approvals', { items })
    expect(body.results).toEqual([
      { id: rows[0].id, ok: false, refusal: 'changed-meanwhile' },
      { id: rows[1].id, ok: true },
      { id: rows[2].id, ok: true },
    ])
    expect(await live()).toHaveLength(2)
  })
})

describe('one route that is live', () => {
  it('is replaced when another is granted, and said so before [SD-PATH-07]', async () => {
    await connect('works', { unit: 'county' })
    expect((await ask('works', { unit: 'county' })).body.refusal).toBe('route-exists')
    const { body } = await ask('works', { unit: 'city' })
    expect(body.requests[0].replaces).toBe('河东县职改办')
    expect((await works('GET', '/route-requests/standing?series=engineering')).body).toContainEqual({
      ...{ level: 'intermediate', levelName: '中级', live: '河东县职改办' },
      open: { id: body.requests[0].id, name: '东城市职改办' },
    })
    expect((await live())[0]?.target).toBe(units.county)
    const request = await firstOf('city')
    expect(request.present).toBe('河东县职改办')
    await grant('city', request)
    expect(await live()).toEqual([{ organisation: units.works, target: units.city, level: 'intermediate' }])
    expect(
      (await own('works')).map(({ stateName, inForce }: { stateName: string; inForce: boolean }) => [
        stateName,
        inForce,
      ]),
    ).toEqual([
      ['审核通过', true],
      ['已被替换', false],
    ])
    expect(await told(cast.officer.county)).toContain(
      '“机械厂”的工程技术中级申报改为上报“东城市职改办”；已上报到您单位的申报仍由您单位办理。',
    )
  })

  it('is one whether it leads to a unit or to a committee [SD-PATH-07]', async () => {
    await connect('works', { unit: 'county' })
    await connect('works', { committee })
    expect(await live()).toEqual([{ organisation: units.works, target: null, level: 'intermediate' }])
    await connect('works', { unit: 'county' })
    expect(await live()).toEqual([{ organisation: units.works, target: units.county, level: 'intermediate' }])
  })

  it('of another level or unit stays', async () => {
    await connect('works', { unit: 'county' }, ['junior-assistant', 'intermediate'])
    await connect('mill', { unit: 'county' })
    await connect('works', { unit: 'city' }, ['intermediate'])
    expect(await live()).toHaveLength(3)
  })

  it('is never two in the database', async () => {
    await connect('works', { unit: 'county' })
    const another = sql`insert into route (organisation, target, series, level, state, asked_by, asked_at, decided_at)
      values (${units.works}, ${units.city}, 'engineering', 'intermediate', 'granted', ${cast.officer.works}, now(), now())`
    await expect(another.execute(db)).rejects.toMatchObject({ constraint: 'one_live_route' })
  })
})

describe('a circle', () => {
  it('of two or three units is refused when asked for', async () => {
    await connect('county', { unit: 'city' })
    expect((await ask('city', { unit: 'county' })).body).toEqual({
      refusal: 'route-closes-circle',
      detail: { level: '中级' },
    })
    await connect('city', { unit: 'department' })
    expect((await ask('department', { unit: 'county' })).body.refusal).toBe('route-closes-circle')
    // Another level is another way.
    expect((await ask('city', { unit: 'county' }, ['junior-assistant'])).status).toBe(200)
  })

  it('that closed meanwhile is refused when granted, and shown before', async () => {
    await ask('county', { unit: 'city' })
    await ask('city', { unit: 'county' })
    await grant('city', await firstOf('city'))
    const request = await firstOf('county')
    expect(request.whyNot).toBe('route-closes-circle')
    expect((await grant('county', request)).body.refusal).toBe('route-closes-circle')
    const { status } = await county('PUT', `/route-checks/${request.id}/refusal`, { version: 1, reason: '成环。' })
    expect(status).toBe(200)
  })

  it('is not closed by two who grant in the same moment', async () => {
    for (let round = 0; round < 8; round++) {
      await scene.forget()
      await ask('county', { unit: 'city' })
      await ask('city', { unit: 'department' })
      await ask('department', { unit: 'county' })
      const answers = await Promise.all([
        grant('city', await firstOf('city')),
        grant('department', await firstOf('department')),
        grant('county', await firstOf('county')),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409])
      expect(await live()).toHaveLength(2)
    }
  })
})

describe('asking to forward to a committee', () => {
  it('offers committees only, with the office that decides [SD-PATH-01]', async () => {
    const { body } = await works('GET', '/route-committees')
    expect(body.committees).toEqual([
      expect.objectContaining({ id: committee, code: 'S0001', seriesName: '工程技术', decider: '省教育厅' }),
    ])
    expect((await department('GET', '/route-committees')).body.committees[0].decider).toBe('示例省职改办')
    await ask('works', { committee })
    await ask('works', { unit: 'city' }, ['junior-assistant'])
    expect(await own('works', 'committee')).toEqual([expect.objectContaining({ targetName: '工程技术评委会S0001' })])
    expect(await own('works', 'unit')).toEqual([expect.objectContaining({ targetName: '东城市职改办' })])
  })

  it('is decided by the office that convenes it [SD-PATH-01] [SD-PATH-08]', async () => {
    await ask('city', { committee })
    expect((await asked('province', 'committee')).rows).toEqual([])
    expect((await asked('department', 'unit')).rows).toEqual([])
    const request = await firstOf('department', 'committee')
    expect((await grant('province', request)).status).toBe(403)
    expect((await grant('department', request)).status).toBe(200)
    expect(await live()).toEqual([{ organisation: units.city, target: null, level: 'intermediate' }])
    expect(await told(cast.officer.department)).toEqual([
      '“东城市职改办”申请把工程技术中级申报报送“工程技术评委会S0001”，请到“评委会路径审核”办理。',
    ])
  })

  it('of its own is decided by the office that authorises it', async () => {
    await ask('department', { committee })
    expect((await asked('department', 'committee')).rows).toEqual([])
    const request = await firstOf('province', 'committee')
    expect((await grant('department', request)).status).toBe(403)
    expect((await grant('province', request)).status).toBe(200)
  })

  it('of the office at the top is decided there by somebody else', async () => {
    const top = await committeeOf('S0002', units.province, units.province)
    await ask('province', { committee: top })
    const request = await firstOf('province', 'committee')
    expect(request.whyNot).toBe('own-request')
    expect((await grant('province', request)).body.refusal).toBe('own-request')
    await sql`update account set capabilities = '{grant-route}' where id = ${cast.approver.province}`.execute(db)
    const colleague = await scene.as(cast.approver.province)
    expect((await colleague('PUT', `/route-checks/${request.id}/approval`, { version: 1 })).status).toBe(200)
  })

  it('needs one of the series; the own committee of another unit reviews nobody else [SD-PATH-01]', async () => {
    const to = { to: 'committee', levels: ['intermediate'] }
    const health = await works('POST', '/route-requests', { ...to, target: committee, series: 'health' })
    expect([health.status, health.body.refusal]).toEqual([409, 'committee-does-not-fit'])
    await sql`update committee set type = 'autonomous' where id = ${committee}`.execute(db)
    expect((await ask('works', { committee })).body.refusal).toBe('committee-does-not-fit')
    expect((await works('GET', '/route-committees?name=S0001')).body.committees).toEqual([])
    expect((await ask('department', { committee })).status).toBe(200)
    await sql`update committee set type = 'open' where id = ${committee}`.execute(db)
  })

  it('needs one that is filed and of that level [SD-PATH-01]', async () => {
    await sql`update committee set paused = true where id = ${committee}`.execute(db)
    expect((await ask('works', { committee })).body.refusal).toBe('committee-not-filed')
    expect((await works('GET', '/route-committees?name=S0001')).body.committees).toEqual([])
    await sql`update committee set paused = false, levels = '{intermediate}' where id = ${committee}`.execute(db)
    expect((await ask('works', { committee }, ['full-senior'])).body.refusal).toBe('committee-does-not-fit')
  })
})
