import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { honour, job, libraryScene, paper } from '../testing/library-scene.ts'

const scene = await libraryScene()
const { begin, entry, take, save, rows, offered, read, call, db, cookies, app } = scene
const history = 'history'
const papers = 'criterion-papers'
const known = 'criterion-known'
const ids = (found: { entries: { id: number }[] }) => found.entries.map(({ id }) => id)
const filesIn = (row: { [field: string]: unknown } | undefined, field = 'proof') =>
  (row?.[field] ?? []) as { file: number; name: string; sha256: string }[]
const names = async (who: string, id: number, section: string) =>
  (await rows(who, id, section)).map(({ id: row }) => row)

describe('taking achievements over into a declaration', () => {
  it('offers what the unit has approved, of one’s own and of the kinds of the section [FJ-LIB-02] [FJ-APPL-13] [FJ-APPL-22]', async () => {
    const { who, id } = await begin()
    const one = await entry(who, 'employment', job)
    const two = await entry(who, 'employment', { ...job, post: '工程师' })
    const draft = await entry(who, 'employment', job, 'draft')
    const pending = await entry(who, 'employment', job, 'pending')
    const returned = await entry(who, 'employment', job, 'returned')
    const other = await entry('wang', 'employment', job)
    const article = await entry(who, 'papers', paper)
    expect(ids(await offered(who, id, history))).toEqual([two, one])
    for (const [wrong, refusal] of [
      [draft, 'achievement-not-approved'],
      [pending, 'achievement-not-approved'],
      [returned, 'achievement-not-approved'],
      [other, 'no-such-achievement'],
      [article, 'achievement-of-other-kind'],
    ] as const)
      expect((await take(who, id, history, [one, wrong])).body.refusal).toBe(refusal)
    expect(await rows(who, id, history)).toEqual([])
  })

  it('takes over one or several at once, and none of them where one may not be [FJ-LIB-11] [FJ-APPL-13] [FJ-APPL-22]', async () => {
    const { who, id } = await begin()
    const all = [
      await entry(who, 'papers', paper),
      await entry(who, 'papers', { ...paper, title: '轴承' }),
      await entry(who, 'papers', { ...paper, title: '焊接' }),
      await entry(who, 'honours', honour),
    ]
    const draft = await entry(who, 'papers', { ...paper, title: '草稿论文' }, 'draft')
    const refused = await take(who, id, known, [...all.slice(1), draft])
    expect([refused.status, refused.body.refusal, refused.body.detail.names]).toEqual([
      409,
      'achievement-not-approved',
      '草稿论文　机械学报',
    ])
    expect((await take(who, id, known, all.slice(0, 1))).status).toBe(200)
    expect((await take(who, id, known, all.slice(1))).status).toBe(200)
    expect(await names(who, id, known)).toEqual(all.map((one) => `a${one}-4`))
    const none = await take(who, id, known, [])
    expect([none.status, none.body.refusal]).toEqual([400, 'nothing-ticked'])
  })

  it('copies everything with its files, and keeps personal numbers sealed [FJ-LIB-09]', async () => {
    const { who, id } = await begin()
    const one = await entry(who, 'honours', honour)
    const article = await entry(who, 'papers', paper)
    await take(who, id, known, [one, article])
    const [row, other] = await rows(who, id, known)
    expect(row).toMatchObject({ kind: 'honours', 'honours-name': '劳动模范', 'honours-idNumber': honour.idNumber })
    expect(other).toMatchObject({ kind: 'papers', 'papers-title': paper.title, 'papers-first': true })
    const [copy] = filesIn(row, 'honours-proof')
    const { rows: files } = await sql<{ application: number; sha256: string; achievement: number | null }>`
      select c.application, c.achievement, o.sha256 from file c join file o on o.id = c.copied_from
      where c.id = ${copy?.file}`.execute(db)
    expect(files).toEqual([{ application: id, achievement: null, sha256: copy?.sha256 }])
    expect((await scene.fetch(who, `/files/${copy?.file}`)).statusCode).toBe(200)
    const { rows: lying } = await sql<{ value: unknown }>`select value from answer where application = ${id}`.execute(
      db,
    )
    expect(JSON.stringify(lying)).not.toContain(honour.idNumber)
  })

  it('takes an achievement once in the whole declaration, until it is removed there [FJ-APPL-23] [FJ-APPL-15] [FJ-LIB-08]', async () => {
    const { who, id } = await begin()
    const one = await entry(who, 'papers', paper)
    expect((await take(who, id, papers, [one])).status).toBe(200)
    const again = await take(who, id, papers, [one])
    expect([again.status, again.body.refusal]).toEqual([409, 'achievement-already-imported'])
    const elsewhere = await take(who, id, known, [one])
    expect(elsewhere.body.detail).toEqual({ names: '齿轮疲劳研究　机械学报', where: '公开发表论文' })
    expect((await offered(who, id, known)).entries[0]?.taken).toEqual({ section: papers, heading: '公开发表论文' })
    const [row] = await rows(who, id, papers)
    const [file] = filesIn(row)
    expect((await save(who, id, papers, [])).status).toBe(200)
    expect((await scene.fetch(who, `/files/${file?.file}`)).statusCode).toBe(404)
    expect((await call(who, 'GET', `/achievements/${one}`)).body.state).toBe('approved')
    expect((await offered(who, id, known)).entries[0]?.taken).toBeNull()
    expect((await take(who, id, known, [one])).status).toBe(200)
  })

  it('one of two windows that take over the same at once wins, and the other is told', async () => {
    const { who, id } = await begin()
    const one = await entry(who, 'papers', paper)
    const post = (section: string) =>
      call(who, 'POST', `/applications/${id}/imports/${section}`, { version: 0, entries: [one] })
    const both = await Promise.all([post(papers), post(papers), post(known)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const late = both.filter(({ status }) => status === 409)
    expect(late.map(({ body }) => body.refusal)).toEqual([
      'achievement-already-imported',
      'achievement-already-imported',
    ])
    expect((await names(who, id, papers)).length + (await names(who, id, known)).length).toBe(1)
  })

  it('tells a window that does not know what stands there now', async () => {
    const { who, id } = await begin()
    const [one, two] = [await entry(who, 'papers', paper), await entry(who, 'papers', { ...paper, title: '轴承' })]
    await take(who, id, papers, [one])
    const late = await call(who, 'POST', `/applications/${id}/imports/${papers}`, { version: 0, entries: [two] })
    expect(late.body).toMatchObject({
      refusal: 'changed-elsewhere',
      stored: { version: 1, value: [{ id: `a${one}-4` }] },
    })
  })

  it('takes no more than the most, and tells what will not count [FJ-APPL-21] [FJ-APPL-25]', async () => {
    const { who, id } = await begin()
    const all: number[] = []
    for (const rank of [1, 2, 3, 1])
      all.push(await entry(who, 'papers', { ...paper, title: `论文${all.length}`, rank }))
    expect((await offered(who, id, papers)).entries.map((one) => one.void)).toEqual([null, '不计入本项', null, null])
    const many = await take(who, id, papers, all)
    expect([many.body.refusal, many.body.detail]).toEqual(['too-many-imported', { max: 3, now: 0, chosen: 4 }])
    const honours = [await entry(who, 'honours', honour), await entry(who, 'honours', { ...honour, name: '先进个人' })]
    const more = await take(who, id, known, [...all, ...honours])
    expect([more.body.refusal, more.body.detail]).toEqual(['too-many-imported', { max: 5, now: 0, chosen: 6 }])
    expect(await rows(who, id, known)).toEqual([])
    expect((await take(who, id, papers, all.slice(1, 3))).body.problems).toMatchObject([
      { section: papers, problem: 'too-few-rows', detail: { min: 2, now: 1 } },
    ])
  })
})

describe('rows taken over', () => {
  it.each([
    ['a history', history, 'employment', job, { post: '工程师' }, '职务', ''],
    ['a condition', papers, 'papers', paper, { title: '轴承' }, '论文题目', ''],
    ['a condition of another part', known, 'papers', paper, { title: '轴承' }, '论文题目', 'papers-'],
  ] as const)(
    'of %s are ordered and removed, and nothing in them is written [FJ-LIB-09] [FJ-APPL-14] [FJ-APPL-24] [FJ-APPL-25] [FJ-APPL-18]',
    async (_, section, kind, value, other, label, named) => {
      const { who, id } = await begin()
      const [one, two] = [await entry(who, kind, value), await entry(who, kind, { ...value, ...other })]
      await take(who, id, section, [one, two])
      const both = await rows(who, id, section)
      expect((await save(who, id, section, [...both].reverse())).status).toBe(200)
      expect(await names(who, id, section)).toEqual([`a${two}-4`, `a${one}-4`])
      const [field] = Object.keys(other)
      const changed = await save(who, id, section, [{ ...both[1], [`${named}${field}`]: '别的' }])
      expect([changed.status, changed.body]).toMatchObject([
        409,
        { refusal: 'imported-row-frozen', detail: { number: 1, label } },
      ])
      const emptied = await save(who, id, section, [{ ...both[1], [`${named}proof`]: [] }])
      expect(emptied.body.refusal).toBe('imported-row-frozen')
      expect(await names(who, id, section)).toEqual([`a${two}-4`, `a${one}-4`])
      expect((await save(who, id, section, [both[0]])).status).toBe(200)
      expect(await names(who, id, section)).toEqual([`a${one}-4`])
      expect((await call(who, 'GET', `/achievements/${two}`)).body.state).toBe('approved')
      expect((await offered(who, id, section)).entries.map((each) => [each.id, each.taken !== null])).toEqual([
        [two, false],
        [one, true],
      ])
    },
  )

  it('come from the library and from nowhere else [FJ-LIB-07]', async () => {
    const { who, id } = await begin()
    const one = await entry(who, 'employment', job)
    for (const row of [{ id: 'typed', ...job }, { id: `a${one}-4`, ...job }, 5, null])
      expect((await save(who, id, history, [row])).body.refusal).toBe('row-not-imported')
    expect((await take(who, id, 'work', [one])).body.refusal).toBe('no-imports-here')
    expect(await rows(who, id, history)).toEqual([])
  })

  it('take marks of the declaration, of which one may be asked for and others are refused [FJ-APPL-16] [FJ-APPL-19]', async () => {
    const { who, id } = await begin()
    const [one, two] = [await entry(who, 'employment', job), await entry(who, 'employment', { ...job, post: '工程师' })]
    const first = await take(who, id, history, [one, two])
    expect(first.body.problems.map(({ row, field }: { row: string; field: string }) => [row, field])).toEqual([
      [`a${one}-4`, 'result'],
      [`a${two}-4`, 'result'],
      [`a${one}-4`, 'latest'],
    ])
    const [a, b] = (await rows(who, id, history)) as [{ id: string }, { id: string }]
    const marked = await save(who, id, history, [
      { ...a, latest: true, result: '合格' },
      { ...b, result: '不合格' },
    ])
    expect(marked.body.problems).toEqual([])
    const moved = await save(who, id, history, [
      { id: a.id, latest: false },
      { id: b.id, latest: true },
    ])
    expect(moved.body.problems).toEqual([])
    expect((await rows(who, id, history)).map(({ latest, result }) => [latest, result])).toEqual([
      [false, '合格'],
      [true, '不合格'],
    ])
    const wrong = await save(who, id, history, [{ id: a.id, result: '良好' }, { id: b.id }])
    expect(wrong.body.problems).toMatchObject([{ row: a.id, field: 'result', problem: 'not-an-option' }])
    expect((await rows(who, id, history))[0]?.result).toBe('合格')
  })

  it('stay as they were when the entry changes, which is told, and are taken over anew with their marks [FJ-LIB-09]', async () => {
    const { who, id } = await begin()
    const [one, two] = [await entry(who, 'employment', job), await entry(who, 'employment', { ...job, post: '工程师' })]
    await take(who, id, history, [one, two])
    await save(who, id, history, [{ id: `a${one}-4`, result: '优秀' }, { id: `a${two}-4` }])
    expect((await read(who, id)).stale).toEqual({})
    await scene.correct(who, one, { post: '高级技师' })
    expect((await read(who, id)).stale).toEqual({ [`a${one}-4`]: 'not-approved' })
    const again = async () =>
      call(who, 'PUT', `/applications/${id}/imports/${history}/${one}`, {
        version: await scene.versionAt(who, id, history),
      })
    expect((await again()).body.refusal).toBe('achievement-not-approved')
    await scene.approve(who, one)
    expect((await read(who, id)).stale).toEqual({ [`a${one}-4`]: 'newer-version' })
    expect((await rows(who, id, history))[0]?.post).toBe('技术员')
    expect((await again()).status).toBe(200)
    expect(await rows(who, id, history)).toMatchObject([
      { id: `a${one}-8`, post: '高级技师', result: '优秀' },
      { id: `a${two}-4` },
    ])
    expect((await read(who, id)).stale).toEqual({})
    await call(who, 'PUT', `/achievements/${two}/correction`, { version: 4 })
    await call(who, 'PUT', `/achievements/${two}/removal`, { version: 5 })
    expect((await read(who, id)).stale).toEqual({ [`a${two}-4`]: 'removed' })
    expect((await rows(who, id, history))[1]?.post).toBe('工程师')
  })

  it('are changed neither after submission nor where a return has not marked them [FJ-FLOW-02]', async () => {
    const { who, id } = await begin()
    const [one, two] = [await entry(who, 'employment', job), await entry(who, 'employment', { ...job, post: '工程师' })]
    await take(who, id, history, [one])
    const marked = (marks: object[]) =>
      sql`update application set progress = ${JSON.stringify({ state: 'sent-back', from: { office: 4, role: 'officer' }, reason: '改', marks, as: 'correction' })}::jsonb
        where id = ${id}`.execute(db)
    const [row] = await rows(who, id, history)
    const [file] = filesIn(row)
    await save(who, id, history, [{ id: row?.id, latest: true, result: '合格' }])
    await marked([{ section: 'summary' }])
    expect((await take(who, id, history, [two])).body.refusal).toBe('section-not-marked')
    expect((await save(who, id, history, [])).body.refusal).toBe('section-not-marked')
    await marked([{ section: history, row: row?.id }])
    expect((await take(who, id, history, [two])).body.refusal).toBe('field-not-marked')
    await scene.correct(who, one, { post: '高级技师' })
    await scene.approve(who, one)
    const again = (version: number) => call(who, 'PUT', `/applications/${id}/imports/${history}/${one}`, { version })
    expect((await again(2)).status).toBe(200)
    expect((await save(who, id, history, [{ id: `a${one}-8`, result: '优秀' }])).status).toBe(200)
    await sql`update application set progress = '{"state":"under-check","desks":[{"office":4,"role":"officer"}],"at":0}'::jsonb
      where id = ${id}`.execute(db)
    expect((await take(who, id, history, [two])).body.refusal).toBe('not-editable')
    expect((await again(4)).body.refusal).toBe('not-editable')
    expect(
      (await call(who, 'PUT', `/applications/${id}/answers/${history}`, { version: 4, value: [] })).body.refusal,
    ).toBe('not-editable')
    expect((await rename(who, file?.file ?? 0, '新名')).body.refusal).toBe('imported-file-frozen')
  })
})

const rename = async (who: string, file: number, name: string) => {
  const headers = { cookie: cookies[who] ?? '' }
  const answer = await app.inject({ method: 'PATCH', url: `/api/example/files/${file}`, headers, payload: { name } })
  return { status: answer.statusCode, body: answer.json() }
}

describe('the name of a file', () => {
  it('is changed wherever it is named, keeps its ending, and cannot be nothing [FJ-FILE-04]', async () => {
    const { who, id, person } = await begin()
    const proof = await scene.file(person, id, '扫描0001.pdf')
    await save(who, id, 'education', { degree: 'bachelor', proof: [{ file: proof.file }] })
    expect((await rename(who, proof.file, '学历证书')).body).toMatchObject({
      name: '学历证书.pdf',
      sha256: proof.sha256,
    })
    expect((await read(who, id)).answers.education.proof[0].name).toBe('学历证书.pdf')
    expect((await save(who, id, 'education', { degree: 'master' })).status).toBe(200)
    expect((await read(who, id)).answers.education.proof[0].name).toBe('学历证书.pdf')
    for (const name of ['', '  ', '.', '\u200b', '/'])
      expect((await rename(who, proof.file, name)).body.refusal).toBe('file-name-missing')
    expect((await rename(who, proof.file, '证'.repeat(300))).body.name).toHaveLength(200)
    await sql`update application set progress = '{"state":"under-check","desks":[{"office":4,"role":"officer"}],"at":0}'::jsonb
      where id = ${id}`.execute(db)
    expect((await rename(who, proof.file, '又一名')).body.refusal).toBe('wrong-state')
  })

  it('is changed in the library too while the entry is being written, and not in a copy of it [FJ-FILE-04]', async () => {
    const { who, id } = await begin()
    const one = await entry(who, 'employment', job)
    const proofOf = async () => (await call(who, 'GET', `/achievements/${one}`)).body.answers.employment[0].proof[0]
    const { file } = await proofOf()
    expect((await rename(who, file, '任职文件')).body.refusal).toBe('wrong-state')
    await take(who, id, history, [one])
    const [row] = await rows(who, id, history)
    const [copy] = filesIn(row)
    expect((await rename(who, copy?.file ?? 0, '任职文件')).body.refusal).toBe('imported-file-frozen')
    await scene.correct(who, one, {})
    expect((await rename(who, file, '任职文件')).body.name).toBe('任职文件.pdf')
    expect((await proofOf()).name).toBe('任职文件.pdf')
    expect((await rows(who, id, history))[0]?.proof).toMatchObject([{ name: '证明.pdf' }])
  })
})

describe('「无」', () => {
  it('is ticked where there is nothing, and then nothing is asked [FJ-APPL-26]', async () => {
    const { who, id } = await begin()
    const asked = async () => {
      const { problems } = await read(who, id)
      return new Set(problems.map(({ section }: { section: string }) => section))
    }
    expect((await asked()).has('summary')).toBe(true)
    expect((await save(who, id, 'none', { summary: true, history: true })).status).toBe(200)
    expect((await asked()).has('summary')).toBe(false)
    const one = await entry(who, 'employment', job)
    const refused = await take(who, id, history, [one])
    expect([refused.body.refusal, refused.body.detail]).toEqual(['says-none', { tick: '无从业经历' }])
    await save(who, id, 'none', { history: false })
    expect((await take(who, id, history, [one])).status).toBe(200)
    const full = await save(who, id, 'none', { history: true })
    expect([full.body.refusal, full.body.detail]).toEqual(['none-but-filled', { heading: '从业经历' }])
    expect((await read(who, id)).answers.none).toEqual({ summary: true, history: false })
    await save(who, id, 'summary', { text: '有总结了' })
    expect((await save(who, id, 'summary', { text: '' })).status).toBe(200)
    expect((await asked()).has('summary')).toBe(false)
  })
})
