import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { exampleCast } from './testing/example-cast.ts'
import { pdf } from './testing/papers.ts'
import { upload } from './testing/uploading.ts'

const cast = await exampleCast()
const { call, app, cookies, db, people } = cast
const paper = { title: '齿轮疲劳研究', journal: '机械学报', published: '2024-05', rank: 1, first: true }
let last = 0

/** A PDF whose content is its own. */
const scan = (words: string) => pdf({ trailer: `/Note (${words})` })

async function entered(who: string, value: object = paper, kind = 'papers') {
  const made = await call(who, 'POST', '/achievements', { kind, key: `row-${++last}`, value })
  if (made.status !== 200) throw new Error(JSON.stringify(made.body))
  return made.body.item as { id: number; version: number; key: string }
}

async function proved(who: string, value: object = paper, content = `proof ${last}`, kind = 'papers') {
  const { id, version } = await entered(who, value, kind)
  const cookie = cookies[who] ?? ''
  const sent = await upload(app, { name: '证明.pdf', content: scan(content), cookie, achievement: id, field: 'proof' })
  expect(sent.status, JSON.stringify(sent.body)).toBe(200)
  const saved = await call(who, 'PUT', `/achievements/${id}`, { version, value: { proof: [sent.body] } })
  expect(saved.body).toMatchObject({ item: { version: version + 1 }, problems: [] })
  return { id, version: version + 1, file: sent.body.file ?? 0 }
}

const act = (who: string, id: number, part: string, version: number, more: object = {}) =>
  call(who, 'PUT', `/achievements/${id}/${part}`, { version, ...more })
const desk = (who: string, id: number, part: string, version: number, more: object = {}) =>
  call(who, 'PUT', `/achievement-checks/${id}/${part}`, { version, ...more })

async function submitted(
  who: string,
  ...more: Parameters<typeof proved> extends [string, ...infer Rest] ? Rest : never
) {
  const one = await proved(who, ...more)
  const done = await act(who, one.id, 'submission', one.version)
  expect(done.body).toEqual({ id: one.id, state: 'pending', version: one.version + 1 })
  return { ...one, version: one.version + 1 }
}

beforeAll(async () => {
  await cast.hire('mill', 'applicant', cast.offices.sibling)
  await cast.hire('checker', 'officer', cast.offices.unit, ['check-achievements'])
  await cast.hire('elsewhere', 'officer', cast.offices.sibling, ['check-achievements'])
})

describe('the library of somebody who declares', () => {
  it('is filled in with no plan open, and kept whatever becomes of a declaration [FJ-LIB-01]', async () => {
    await sql`update plan set opens = '2020-01-01', closes = '2020-01-31'`.execute(db)
    const { id, version } = await entered('lin')
    const changed = await call('lin', 'PUT', `/achievements/${id}`, { version, value: { rank: 2 } })
    expect(changed.body.item.answers.papers[0]).toMatchObject({ title: '齿轮疲劳研究', rank: 2 })
    await sql`update plan set opens = '2026-04-01', closes = '2026-04-30'`.execute(db)
    const choice = { mode: 'open', way: 'regular', series: 'engineering', title: 'engineer', specialty: '机械工程' }
    const declared = await call('lin', 'POST', '/applications', choice)
    expect(declared.status).toBe(200)
    expect((await call('lin', 'DELETE', `/applications/${declared.body.id}?version=1`)).status).toBe(200)
    expect((await call('lin', 'GET', `/achievements/${id}`)).body).toMatchObject({ id, state: 'draft', version: 2 })
  })

  it('names its kinds, those of one trade among them, and how many of each are where; a guide belongs to it [FJ-LIB-05]', async () => {
    const { body } = await call('lin', 'GET', '/library')
    expect(body.kinds.map(({ id, series }: { id: string; series: string[] }) => [id, series])).toContainEqual([
      'clinical',
      ['health'],
    ])
    expect(body.kinds.find(({ id }: { id: string }) => id === 'papers').counts).toContainEqual({
      state: 'draft',
      count: 1,
    })
    expect(body.guide.length).toBeGreaterThan(0)
  })

  it('keeps an incomplete draft, which cannot be submitted', async () => {
    const { id, version } = await entered('lin', { title: '未写完' })
    expect(await act('lin', id, 'submission', version)).toMatchObject({
      status: 409,
      body: { refusal: 'achievement-incomplete' },
    })
  })

  it('keeps what is saved twice under one name once', async () => {
    const body = { kind: 'papers', key: 'twice', value: paper }
    const [one, other] = [
      await call('lin', 'POST', '/achievements', body),
      await call('lin', 'POST', '/achievements', body),
    ]
    expect(other.body.item.id).toBe(one.body.item.id)
  })

  it('shows both when another window was faster, and stores nothing', async () => {
    const { id, version } = await entered('lin')
    await call('lin', 'PUT', `/achievements/${id}`, { version, value: { rank: 3 } })
    const late = await call('lin', 'PUT', `/achievements/${id}`, { version, value: { rank: 4 } })
    expect(late).toMatchObject({
      status: 409,
      body: { refusal: 'changed-elsewhere', stored: { version: 2, answers: { papers: [{ rank: 3 }] } } },
    })
  })

  it('refuses a kind that there is not, and a file meant for another field', async () => {
    expect(await call('lin', 'POST', '/achievements', { kind: 'gone', key: 'a', value: {} })).toMatchObject({
      status: 404,
      body: { refusal: 'no-such-kind' },
    })
    expect((await call('lin', 'GET', '/achievements?kind=gone')).status).toBe(404)
    const { id } = await entered('lin')
    const sent = { name: 'a.pdf', content: scan('a'), cookie: cookies.lin ?? '', achievement: id }
    expect((await upload(app, { ...sent, field: 'title' })).body.refusal).toBe('no-such-field')
    expect((await upload(app, { ...sent, cookie: cookies.wang ?? '', field: 'proof' })).status).toBe(404)
  })

  it('is nobody else’s business before it is submitted', async () => {
    const { id, version, file } = await proved('lin')
    expect((await call('wang', 'GET', `/achievements/${id}`)).status).toBe(404)
    expect((await call('wang', 'PUT', `/achievements/${id}`, { version, value: {} })).status).toBe(404)
    expect((await call('checker', 'GET', `/achievement-checks/${id}`)).status).toBe(404)
    expect((await cast.fetch('checker', `/files/${file}`)).statusCode).toBe(404)
  })

  it('stores personal numbers sealed', async () => {
    const number = '11010119900307109X'
    const { id } = await entered('lin', { name: '劳动模范', year: '2020', idNumber: number }, 'honours')
    const { rows } = await sql<{ value: unknown }>`select value from achievement where id = ${id}`.execute(db)
    expect(JSON.stringify(rows)).not.toContain(number)
    expect((await call('lin', 'GET', `/achievements/${id}`)).body.answers.honours[0].idNumber).toBe(number)
  })

  it('is submitted as a step of its own, taken back, and only with a unit bound [FJ-LIB-10]', async () => {
    const { id, version } = await submitted('lin')
    expect((await call('lin', 'PUT', `/achievements/${id}`, { version, value: { rank: 9 } })).body.refusal).toBe(
      'wrong-state',
    )
    expect((await act('lin', id, 'submission', version)).body.refusal).toBe('wrong-state')
    expect((await act('lin', id, 'withdrawal', version)).body.state).toBe('draft')
    await sql`update account set released_at = now() where id = ${people.lin}`.execute(db)
    const unbound = await act('lin', id, 'submission', version + 1)
    expect([unbound.status, unbound.body.refusal]).toEqual([409, 'no-unit-bound'])
    await sql`update account set released_at = null where id = ${people.lin}`.execute(db)
    expect((await act('lin', id, 'submission', version + 1)).body.state).toBe('pending')
  })

  it('gives up only what is a draft or was returned', async () => {
    const { id, version } = await submitted('lin')
    expect((await act('lin', id, 'removal', version)).body.refusal).toBe('wrong-state')
    await act('lin', id, 'withdrawal', version)
    expect((await act('lin', id, 'removal', version + 1)).body.state).toBe('removed')
    expect((await call('lin', 'GET', `/achievements/${id}`)).status).toBe(404)
  })
})

describe('the unit', () => {
  it('sees what its people have submitted, with the proof; other units find nothing [FJ-LIB-06]', async () => {
    const { id, version, file } = await submitted('lin', { ...paper, title: '唯一的论文' }, 'only proof')
    const pending = await call('checker', 'GET', '/achievement-checks?list=pending&kind=papers&person=林')
    expect(pending.body.rows).toContainEqual(expect.objectContaining({ id, personName: '林晓燕', duplicated: false }))
    const one = await call('checker', 'GET', `/achievement-checks/${id}`)
    expect(one.body).toMatchObject({ id, refusal: null, answers: { papers: [{ title: '唯一的论文' }] } })
    expect((await cast.fetch('checker', `/files/${file}`)).statusCode).toBe(200)
    expect((await call('elsewhere', 'GET', `/achievement-checks/${id}`)).status).toBe(404)
    expect((await desk('elsewhere', id, 'approval', version)).status).toBe(404)
    expect((await cast.fetch('elsewhere', `/files/${file}`)).statusCode).toBe(404)
    expect((await call('powerless', 'GET', `/achievement-checks/${id}`)).status).toBe(403)
    expect((await desk('powerless', id, 'approval', version)).status).toBe(403)
  })

  it('approves, and the person is told; corrected it must be approved again [FJ-LIB-06]', async () => {
    const { id, version } = await submitted('lin')
    expect((await desk('checker', id, 'approval', version)).body).toMatchObject({
      state: 'approved',
      version: version + 1,
    })
    expect((await call('lin', 'GET', '/messages')).body.rows[0].text).toContain('审核通过')
    expect((await call('checker', 'GET', '/achievement-checks?list=decided')).body.rows[0]).toMatchObject({ id })
    expect((await call('lin', 'PUT', `/achievements/${id}`, { version: version + 1, value: {} })).status).toBe(409)
    expect((await act('lin', id, 'correction', version + 1)).body.state).toBe('draft')
    expect((await call('lin', 'PUT', `/achievements/${id}`, { version: version + 2, value: { rank: 2 } })).status).toBe(
      200,
    )
    expect((await act('lin', id, 'submission', version + 3)).body.state).toBe('pending')
    const { history } = (await call('lin', 'GET', `/achievements/${id}`)).body
    expect(history.map(({ act }: { act: string }) => act)).toEqual(['submit', 'correct', 'approve', 'submit', 'save'])
  })

  it('returns with a reason, and the entry is mended and submitted again [FJ-LIB-06]', async () => {
    const { id, version } = await submitted('lin')
    expect((await desk('checker', id, 'return', version, { reason: '  ' })).body.refusal).toBe('reason-missing')
    expect((await desk('checker', id, 'return', version, { reason: '证明不清晰' })).body.state).toBe('returned')
    for (const [part, more] of [
      ['approval', {}],
      ['return', { reason: '再退一次' }],
    ] as const)
      expect((await desk('checker', id, part, version + 1, more)).body.refusal).toBe('wrong-state')
    const returned = (await call('lin', 'GET', '/achievements?kind=papers&state=returned')).body.rows[0]
    expect(returned).toMatchObject({ id, reason: '证明不清晰', unitName: '机械厂' })
    const saved = await call('lin', 'PUT', `/achievements/${id}`, { version: version + 1, value: { rank: 2 } })
    expect(saved.body.item).toMatchObject({ state: 'returned', reason: '证明不清晰' })
    expect((await act('lin', id, 'submission', version + 2)).body.state).toBe('pending')
  })

  it('decides once: the second of two officers is told', async () => {
    const { id, version } = await submitted('lin')
    await desk('checker', id, 'approval', version)
    expect((await desk('checker', id, 'return', version, { reason: '晚了' })).body.refusal).toBe('changed-meanwhile')
  })

  it('does not decide on somebody who has left', async () => {
    const { id, version } = await submitted('wang')
    await sql`update account set organisation = ${cast.offices.sibling} where id = ${people.wang}`.execute(db)
    expect((await desk('checker', id, 'approval', version)).body.refusal).toBe('person-has-left')
    const [line] = (await call('checker', 'GET', '/achievement-checks?list=pending&person=王')).body.rows
    expect(line).toMatchObject({ id, hasLeft: true })
    await act('wang', id, 'withdrawal', version)
    await act('wang', id, 'submission', version + 1)
    expect((await desk('elsewhere', id, 'approval', version + 2)).body.state).toBe('approved')
    await sql`update account set organisation = ${cast.offices.unit} where id = ${people.wang}`.execute(db)
  })

  it('never decides on its officer’s own entry', async () => {
    const { id, version } = await submitted('lin')
    const own = sql`(select id_number_mark from account where id = ${people.lin})`
    await sql`update account set id_number_mark = ${own} where id = ${people.chen}`.execute(db)
    await sql`update account set capabilities = array['check-achievements'] where id = ${people.chen}`.execute(db)
    expect((await desk('chen', id, 'approval', version)).body.refusal).toBe('own-achievement')
    expect((await call('chen', 'GET', `/achievement-checks/${id}`)).body.refusal).toBe('own-achievement')
  })

  it('approves many at once, each by itself', async () => {
    const one = await submitted('lin')
    const other = await submitted('wang')
    const items = [one, { id: other.id, version: other.version - 1 }, { id: 999999, version: 1 }]
    const { body } = await call('checker', 'PUT', '/achievement-checks/approvals', {
      items: items.map(({ id, version }) => ({ id, version })),
    })
    expect(body.results).toEqual([
      { id: one.id, ok: true },
      { id: other.id, ok: false, refusal: 'changed-meanwhile' },
      { id: 999999, ok: false, refusal: 'not-found' },
    ])
  })

  it('pages through what waits, every one once', async () => {
    for (let count = 0; count < 5; count++) await submitted('lin', { ...paper, title: `第${count}篇` }, `page ${count}`)
    const seen: number[] = []
    let after = ''
    do {
      const { body } = await call(
        'checker',
        'GET',
        `/achievement-checks?list=pending&limit=2${after && `&after=${after}`}`,
      )
      seen.push(...body.rows.map(({ id }: { id: number }) => id))
      after = body.next ?? ''
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(5)
  })
})

describe('the same achievement', () => {
  it('claimed by two people stands side by side; another unit’s person is masked', async () => {
    const same = { ...paper, title: '同一篇 论文' }
    const mine = await submitted('lin', same, 'lin’s own scan')
    const theirs = await submitted('mill', { ...same, title: '《同一篇论文》' }, 'mill’s own scan')
    const colleague = await submitted('wang', same, 'wang’s own scan')
    const { body } = await call('checker', 'GET', `/achievement-checks/${mine.id}`)
    expect(body.same).toHaveLength(2)
    expect(body.same.find(({ id }: { id: number }) => id === theirs.id)).toMatchObject({
      says: ['论文题目、刊物名称相同'],
      personName: 'm***',
      unitName: '纺织厂',
      whole: null,
    })
    expect(body.same.find(({ id }: { id: number }) => id === colleague.id)).toMatchObject({
      personName: '王建国',
      whole: { answers: { papers: [{ title: '同一篇 论文' }] } },
    })
  })

  it('is found by its evidence too, claimed twice by one person', async () => {
    const one = await submitted('lin', { ...paper, title: '甲论文' }, 'one scan')
    const other = await submitted('lin', { ...paper, title: '乙论文' }, 'one scan')
    const { body } = await call('checker', 'GET', `/achievement-checks/${other.id}`)
    expect(body.same).toEqual([
      expect.objectContaining({ id: one.id, isSamePerson: true, says: ['附件“证明.pdf”内容相同'] }),
    ])
  })

  it('is not told of a draft', async () => {
    const draft = await proved('wang', { ...paper, title: '草稿论文' }, 'draft scan')
    const one = await submitted('lin', { ...paper, title: '草稿论文' }, 'draft scan')
    expect(draft.id).toBeGreaterThan(0)
    expect((await call('checker', 'GET', `/achievement-checks/${one.id}`)).body.same).toEqual([])
  })
})
