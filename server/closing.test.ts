import { beforeAll, describe, expect, it } from 'vitest'
import { type ClosingScene, closingScene } from './testing/closing-scene.ts'
import { solved } from './testing/site.ts'

/** From the last desk to the certificate, told in the order it happens: each test goes on where the one before ended. */
describe('after the desks', () => {
  let scene: ClosingScene
  let notice = 0
  let committee = 0
  const day = (text: string) => {
    scene.clock.now = new Date(`${text}T02:00:00Z`)
  }
  beforeAll(async () => {
    scene = await closingScene()
  })

  it('only an officer with the permission and of this office puts people on notice [HE-ACCT-08]', async () => {
    const { call, applications } = scene
    const wanted = { kind: 'eligibility', applications: [applications.lin], contact: '0311-00000000' }
    for (const who of ['plainOfficer', 'unitOfficer'])
      expect((await call(who, 'POST', '/notices', wanted)).body).toEqual({ refusal: 'no-permission' })
    for (const who of ['approver', 'administrator', 'lin', undefined])
      expect([401, 403]).toContain((await call(who, 'POST', '/notices', wanted)).status)
    expect((await call('siblingOfficer', 'POST', '/notices', wanted)).body).toEqual({ refusal: 'not-found' })
    expect((await call(undefined, 'GET', '/notices')).body).toEqual([])
  })

  it('a notice shorter than the working days is refused and leaves nothing behind', async () => {
    const { call, applications, stateOf } = scene
    const answer = await call('officer', 'POST', '/notices', {
      kind: 'eligibility',
      applications: [applications.lin],
      contact: '电话',
      closes: '2026-09-23',
    })
    expect(answer).toMatchObject({ status: 409, body: { refusal: 'notice-too-short' } })
    expect(await stateOf(applications.lin)).toMatchObject({ state: 'eligible' })
    expect((await call('officer', 'GET', '/notice-desk')).body.notices).toEqual([])
  })

  it('the city officer publishes the eligibility list for the working days of the policy, make-up days counted [HE-PUB-01]', async () => {
    const { call, applications, stateOf } = scene
    const answer = await call('officer', 'POST', '/notices', {
      kind: 'eligibility',
      applications: [applications.lin, applications.wu, 999],
      contact: '电话',
    })
    expect(answer.body.results).toEqual([
      { id: applications.lin, ok: true },
      { id: applications.wu, ok: true },
      { id: 999, ok: false, refusal: 'not-found' },
    ])
    notice = answer.body.id
    // Friday 18 September; Sunday the 20th is made up for: 20, 21, 22, 23, 24.
    expect(await stateOf(applications.lin)).toMatchObject({
      state: 'on-notice',
      closes: '2026-09-24',
      openObjections: 0,
    })
  })

  it('strangers read a masked list', async () => {
    const { body } = await scene.call(undefined, 'GET', `/notices/${notice}`)
    expect(body.entries).toHaveLength(2)
    expect(body.entries[0]).toMatchObject({ name: '林**', organisation: '甲市一厂' })
    expect(JSON.stringify(body)).not.toMatch(/小雨|大年|1101/)
  })

  it('an objection holds one person, not the list', async () => {
    const { call, applications, stateOf } = scene
    const captcha = await solved((method, path) => call(undefined, method, path))
    const said = {
      entry: applications.wu,
      text: '该同志的论文署名与事实不符。',
      name: '某人',
      contact: '13800000000',
      captcha,
    }
    const object = (more: object) => call(undefined, 'POST', `/notices/${notice}/objections`, { ...said, ...more })
    expect((await object({ entry: 999 })).status).toBe(404)
    expect((await object({ text: '短' })).status).toBe(400)
    expect((await object({ captcha: undefined })).status).toBe(400)
    expect((await object({})).status).toBe(200)
    expect((await object({})).body).toEqual({ refusal: 'captcha-failed' })
    expect(await stateOf(applications.wu)).toMatchObject({ openObjections: 1 })
    expect(await stateOf(applications.lin)).toMatchObject({ openObjections: 0 })
    day('2026-09-24')
    expect(
      (await call('officer', 'PUT', `/notices/${notice}/closing`, {})).body.results.map(
        (one: { refusal: string }) => one.refusal,
      ),
    ).toEqual(['notice-running', 'notice-running'])
    day('2026-09-25')
    expect((await call('officer', 'PUT', `/notices/${notice}/closing`, {})).body.results).toEqual([
      { id: applications.lin, ok: true },
      { id: applications.wu, ok: false, refusal: 'objections-open' },
    ])
    expect((await call(undefined, 'GET', `/notices/${notice}`)).status).toBe(404)
  })

  it('who objected is read by the office alone, and that it was read is on record', async () => {
    const { call, db } = scene
    expect((await call('siblingOfficer', 'GET', `/notice-desk/${notice}/objections`)).status).toBe(404)
    const { body } = await call('officer', 'GET', `/notice-desk/${notice}/objections`)
    expect(body).toMatchObject([{ objector: '某人', contact: '13800000000', name: '吴大年' }])
    expect(await db.selectFrom('audit').select('action').where('action', '=', 'read-objectors').execute()).toHaveLength(
      1,
    )
    expect(JSON.stringify(await db.selectFrom('event').selectAll().execute())).not.toContain('13800000000')
  })

  it('a dismissed objection lets the person go on; it cannot be settled twice', async () => {
    const { call, applications, stateOf } = scene
    const [objection] = (await call('officer', 'GET', `/notice-desk/${notice}/objections`)).body
    expect(
      (await call('officer', 'PUT', `/objections/${objection.id}/settlement`, { upheld: false, reason: ' ' })).status,
    ).toBe(400)
    expect(
      (
        await call('officer', 'PUT', `/objections/${objection.id}/settlement`, {
          upheld: false,
          reason: '经核实不成立',
        })
      ).status,
    ).toBe(200)
    expect(
      (await call('officer', 'PUT', `/objections/${objection.id}/settlement`, { upheld: true, reason: '再来' })).body,
    ).toEqual({ refusal: 'changed-meanwhile' })
    await call('officer', 'PUT', `/notices/${notice}/closing`, {})
    expect(await stateOf(applications.wu)).toMatchObject({ state: 'noticed' })
  })

  it('the administrator files committees with codes of their own, and nobody else does [HE-COMM-01] [HE-COMM-02] [HE-COMM-03]', async () => {
    const { call } = scene
    const one = {
      code: '901',
      name: '甲市工程系列中级评委会',
      series: 'engineering',
      levels: ['intermediate'],
      type: 'open',
      members: 7,
      filing: { opens: '2026-01-01', closes: '2028-12-31' },
    }
    for (const who of ['officer', 'approver']) expect((await call(who, 'POST', '/committees', one)).status).toBe(403)
    for (const missing of ['code', 'name', 'series', 'levels', 'type', 'members', 'filing'])
      expect((await call('administrator', 'POST', '/committees', { ...one, [missing]: undefined })).status).toBe(400)
    for (const [change, refusal] of [
      [{ members: 8 }, 'members-even'],
      [{ members: 5 }, 'too-few-members'],
      [{ series: 'nothing' }, 'no-such-series'],
      [{ filing: { opens: '2026-01-01', closes: '2029-01-02' } }, 'filing-too-long'],
      [{ filing: { opens: '2026-02-30', closes: '2026-12-31' } }, 'no-such-day'],
      [{ type: 'autonomous' }, 'unit-not-autonomous'],
    ] as const)
      expect((await call('administrator', 'POST', '/committees', { ...one, ...change })).body.refusal).toBe(refusal)
    expect((await call('administrator', 'POST', '/committees', { ...one, type: 'other' })).status).toBe(400)
    committee = (await call('administrator', 'POST', '/committees', one)).body.id
    expect((await call('siblingAdministrator', 'POST', '/committees', one)).body).toMatchObject({
      refusal: 'committee-code-taken',
    })
    expect((await call('administrator', 'GET', '/committees')).body).toMatchObject([{ code: '901', type: 'open' }])
  })

  it('an expert enters the pool only after the convening and the managing unit have passed them [HE-COMM-04] [HE-ACCT-11]', async () => {
    const { call } = scene
    const expert = {
      name: '钱某',
      title: '高级工程师',
      level: 'associate-senior',
      specialty: '机械',
      employer: '乙厂',
      mobile: '13900000001',
      term: { opens: '2026-01-01', closes: '2028-12-31' },
    }
    expect((await call('officer', 'POST', `/committees/${committee}/experts`, expert)).body.refusal).toBe(
      'no-permission',
    )
    expect(
      (
        await call('convenerOfficer', 'POST', `/committees/${committee}/experts`, {
          ...expert,
          level: 'junior-assistant',
        })
      ).body.refusal,
    ).toBe('expert-title-too-low')
    const { id } = (await call('convenerOfficer', 'POST', `/committees/${committee}/experts`, expert)).body
    expect((await call('convenerOfficer', 'POST', `/committees/${committee}/experts`, expert)).body.refusal).toBe(
      'expert-already-entered',
    )
    const pass = (who: string) => call(who, 'PUT', `/experts/${id}/check`, { passed: true })
    expect((await pass('siblingApprover')).status).toBe(404)
    expect((await pass('officer')).body.refusal).toBe('no-permission')
    expect((await pass('convenerApprover')).status).toBe(200)
    expect((await pass('convenerApprover')).body.refusal).toBe('no-permission')
    expect((await pass('officer')).status).toBe(200)
    expect((await pass('approver')).status).toBe(200)
    expect((await call('officer', 'GET', `/committees/${committee}/experts`)).body).toMatchObject([
      { state: 'in-pool', mobile: expect.stringContaining('*') },
    ])
    expect((await call('unitOfficer', 'GET', `/committees/${committee}/experts`)).status).toBe(404)
  })

  it('the approver refers people to a fitting, filed committee after the notice, and entrusts only with the permission [HE-FLOW-20] [HE-ACCT-09]', async () => {
    const { call, applications, stateOf } = scene
    const refer = (who: string, entrusted: boolean, id: number = applications.lin) =>
      call(who, 'PUT', '/referrals', { applications: [id], committee, entrusted })
    expect((await refer('officer', false)).status).toBe(403)
    expect((await refer('siblingApprover', false)).body.results[0].refusal).toBe('not-found')
    expect((await refer('plainApprover', true)).body.results[0].refusal).toBe('no-permission')
    expect((await refer('plainApprover', false)).body.results[0].ok).toBe(true)
    expect((await refer('approver', true, applications.wu)).body.results[0].ok).toBe(true)
    expect(await stateOf(applications.wu)).toMatchObject({ state: 'with-committee', committee, entrusted: true })
    const files = await call('convenerOfficer', 'GET', `/committees/${committee}/files?year=2026`)
    expect(files.body.files).toHaveLength(2)
    expect(files.body).toMatchObject({ members: 7, quorum: 5 })
  })

  it('a review starts only under an approved scheme [HE-COMM-05]', async () => {
    const { call, applications } = scene
    const receive = () =>
      call('convenerOfficer', 'PUT', '/receipts', { applications: [applications.lin, applications.wu] })
    expect((await receive()).body.results[0].refusal).toBe('no-approved-scheme')
    const body = {
      meets: '2026-11-05',
      place: '市人社局三楼',
      method: '集中评审、无记名投票',
      panels: '机械组',
      remarks: '',
    }
    const { id } = (await call('convenerOfficer', 'POST', `/committees/${committee}/schemes`, { year: 2026, body }))
      .body
    expect(
      (await call('convenerOfficer', 'POST', `/committees/${committee}/schemes`, { year: 2026, body })).body.refusal,
    ).toBe('scheme-of-year-exists')
    expect((await call('officer', 'PUT', `/schemes/${id}/check`, { passed: false })).body.refusal).toBe(
      'reason-missing',
    )
    await call('officer', 'PUT', `/schemes/${id}/check`, { passed: true })
    expect((await receive()).body.results[0].refusal).toBe('no-approved-scheme')
    await call('approver', 'PUT', `/schemes/${id}/check`, { passed: true })
    expect(
      (await call('officer', 'PUT', '/receipts', { applications: [applications.lin] })).body.results[0].refusal,
    ).toBe('not-your-committee')
    expect((await receive()).body.results).toMatchObject([{ ok: true }, { ok: true }])
  })

  it('the managing unit passes experts and schemes and reads results, as officer and as approver; others none of it [HE-ACCT-12] [HE-ACCT-13]', async () => {
    const { call } = scene
    for (const who of ['officer', 'approver'])
      for (const page of ['experts', 'schemes', 'files?year=2026'])
        expect((await call(who, 'GET', `/committees/${committee}/${page}`)).status).toBe(200)
    for (const who of ['plainOfficer', 'plainApprover', 'siblingOfficer'])
      for (const page of ['experts', 'schemes', 'files?year=2026'])
        expect((await call(who, 'GET', `/committees/${committee}/${page}`)).status).toBe(404)
  })

  it('outcomes are lawful counts, recorded per person and read by the managing unit alone [HE-COMM-06]', async () => {
    const { call, applications, stateOf } = scene
    const record = (who: string, ...outcomes: object[]) => call(who, 'PUT', '/outcomes', { outcomes })
    const tally = { members: 7, attending: 7, yes: 5, no: 2, abstain: 0 }
    for (const wrong of [
      { ...tally, attending: 8 },
      { ...tally, yes: 6 },
      { ...tally, attending: 4, yes: 4, no: 0 },
      { ...tally, members: 5 },
    ])
      expect(
        (await record('convenerOfficer', { application: applications.lin, tally: wrong })).body.results[0].refusal,
      ).toBe('counts-unlawful')
    expect((await record('officer', { application: applications.lin, tally })).body.results[0].refusal).toBe(
      'not-your-committee',
    )
    const { body } = await record(
      'convenerOfficer',
      { application: applications.lin, tally },
      { application: applications.wu, tally: { ...tally, yes: 4, no: 3 } },
    )
    expect(body.results).toMatchObject([{ ok: true }, { ok: true }])
    expect(await stateOf(applications.lin)).toMatchObject({ state: 'passed', tally })
    expect(await stateOf(applications.wu)).toMatchObject({ state: 'not-passed' })
    const seen = (await call('approver', 'GET', `/committees/${committee}/files?year=2026`)).body.files
    expect(seen.map((one: { state: string }) => one.state).sort()).toEqual(['not-passed', 'passed'])
    expect((await call('departmentOfficer', 'GET', `/committees/${committee}/files?year=2026`)).status).toBe(404)
  })

  it('no certificate before the result was on notice and confirmed [HE-CERT-03]', async () => {
    const { call, applications } = scene
    const certify = () => call('officer', 'PUT', '/certificates', { applications: [applications.lin, applications.wu] })
    expect((await certify()).body.results.map((one: { refusal: string }) => one.refusal)).toEqual([
      'wrong-state',
      'wrong-state',
    ])
    day('2026-11-09')
    const opened = await call('officer', 'POST', '/notices', {
      kind: 'outcome',
      applications: [applications.lin],
      contact: '电话',
    })
    expect(
      (await call('approver', 'PUT', '/confirmations', { applications: [applications.lin] })).body.results[0].refusal,
    ).toBe('wrong-state')
    day('2026-11-17')
    await call('officer', 'PUT', `/notices/${opened.body.id}/closing`, {})
    expect((await certify()).body.results[0].refusal).toBe('wrong-state')
    expect((await call('officer', 'PUT', '/confirmations', { applications: [applications.lin] })).status).toBe(403)
    expect(
      (await call('approver', 'PUT', '/confirmations', { applications: [applications.lin] })).body.results[0].ok,
    ).toBe(true)
    // Both officers press at once: one certificate, one number, and both are told it is made.
    for (const { body } of await Promise.all([certify(), certify(), certify()]))
      expect(body.results).toMatchObject([{ ok: true }, { ok: false }])
    const before = (await call('officer', 'GET', '/certificate-desk')).body.issued
    expect((await certify()).body.results[0].ok).toBe(true)
    expect((await call('officer', 'GET', '/certificate-desk')).body.issued).toEqual(before)
    expect(before).toMatchObject([{ number: '902202600001' }])
  })

  it('only that office makes certificates, and the holder has it at once [HE-CERT-01]', async () => {
    const { call, applications } = scene
    for (const who of ['unitOfficer', 'siblingOfficer', 'departmentOfficer'])
      expect((await call(who, 'PUT', '/certificates', { applications: [applications.lin] })).body.results[0].ok).toBe(
        false,
      )
    for (const who of ['approver', 'administrator', 'lin'])
      expect((await call(who, 'PUT', '/certificates', { applications: [applications.lin] })).status).toBe(403)
    expect((await call('lin', 'GET', '/my/certificates')).body).toMatchObject([{ number: '902202600001' }])
    expect((await call('wu', 'GET', '/my/certificates')).body).toEqual([])
  })

  it('it says photo, gender and unit as the declaration did [HE-CERT-02]', async () => {
    const { call, db } = scene
    expect((await call('lin', 'GET', '/my/certificates')).body[0]).toMatchObject({
      name: '林小雨',
      gender: '女',
      unit: '甲市一厂（总部）',
    })
    expect(await db.selectFrom('certificate').select('photo_sha256').executeTakeFirst()).toEqual({
      photo_sha256: 'a'.repeat(64),
    })
  })

  it('a stranger verifies it by code or by number and name, sees it revoked, and learns nothing from a wrong pair', async () => {
    const { call, db } = scene
    const { secret } = await db.selectFrom('certificate').select('secret').executeTakeFirstOrThrow()
    const byNumber = (name: string) =>
      call(undefined, 'GET', `/verification?number=902202600001&name=${encodeURIComponent(name)}`)
    for (const answer of [await byNumber('林小雨'), await call(undefined, 'GET', `/verification?code=${secret}`)])
      expect(answer.body).toMatchObject({
        valid: true,
        number: '902202600001',
        idNumber: expect.stringMatching(/^110\*+11$/),
      })
    expect(await byNumber('吴大年')).toEqual({ status: 404, body: { refusal: 'no-such-certificate' } })
    const [{ id }] = (await call('officer', 'GET', '/certificate-desk')).body.issued
    expect(
      (await call('siblingApprover', 'PUT', `/certificates/${id}/revocation`, { reason: '弄虚作假' })).status,
    ).toBe(404)
    expect((await call('approver', 'PUT', `/certificates/${id}/revocation`, { reason: '弄虚作假' })).status).toBe(200)
    expect((await byNumber('林小雨')).body).toMatchObject({ valid: false })
  })
})
