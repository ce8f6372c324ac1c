import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPrinter } from './print/printer.ts'
import { placeOf } from './storage/folder.ts'
import { becomes, type Declared, declared, publishedPlan, submit } from './testing/fujian-declaration.ts'
import { approve, decide, type FujianScene, fujianScene, reviewed } from './testing/fujian-scene.ts'
import { jpeg } from './testing/papers.ts'
import { readPdf } from './testing/printed.ts'

let scene: FujianScene
let plan: Awaited<ReturnType<typeof publishedPlan>>
beforeAll(async () => {
  scene = await fujianScene()
  const printer = openPrinter()
  afterAll(() => printer.close())
  scene.server.printer = printer
  scene.server.files = await mkdtemp(join(tmpdir(), 'files-'))
  plan = await publishedPlan(scene, { interview: true, titles: titleIds(), specialties: ['建筑施工'] })
})

const titleIds = () => scene.region.series.find(({ id }) => id === 'engineering')?.titles.map(({ id }) => id) ?? []
const records = async ({ as }: Pick<Declared, 'as'>) => (await as('GET', '/applications')).body
const home = async ({ as }: Pick<Declared, 'as'>) => (await as('GET', '/home')).body
const open = async (one: Declared) => {
  const [{ buttons }] = await records(one)
  return Object.keys(buttons).filter((name) => buttons[name] === null)
}
const sendBack = (one: Declared) => decide(scene, 'officer builders', one.id, 'return', { reason: '缺少注册证书' })
const remove = async ({ id, as }: Declared) => {
  const [{ version = 0 } = {}] = await records({ as })
  return as('DELETE', `/applications/${id}?version=${version}`)
}
const arrange = (id: number, on = '2026-07-01') =>
  sql`insert into defence (application, on_day, begins, ends, place, made_by, made_at)
    values (${id}, ${on}, '09:00', '09:30', '省住建厅三楼会议室', ${scene.ids['officer housing']}, now())`.execute(
    scene.db,
  )
/** The portrait's content, where the printer looks for it. */
async function keepPhoto(id: number) {
  const { rows } = await sql<{ sha256: string }>`select sha256 from file where application = ${id}`.execute(scene.db)
  for (const { sha256 } of rows) {
    const path = join(scene.server.files, 'kept/fujian', placeOf(sha256))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, await jpeg())
  }
  await sql`update answer a set value = jsonb_set(a.value, '{photo,sha256}', to_jsonb(f.sha256))
    from file f where a.application = ${id} and a.section = 'person' and f.id = (a.value -> 'photo' ->> 'file')::bigint`.execute(
    scene.db,
  )
}
const paper = ({ id, as }: Declared, name: string) => as('GET', `/applications/${id}/papers/${name}`)
describe('当前申报记录', () => {
  it('shows the nine facts of what is declared [FJ-PLAN-01] [FJ-PLAN-02]', async () => {
    const mine = await declared(scene, plan, 1)
    const [{ createdAt, ...record }, ...rest] = await records(mine)
    expect(rest).toEqual([])
    expect(record).toMatchObject({
      ...{ year: 2026, specialty: '建筑施工', interview: true, opens: '2026-04-01', closes: '2026-06-30' },
      ...{ titleName: '高级工程师', submittedAt: null, wayName: '常规申报', levelName: '副高级', stateName: '填写中' },
      ...{ planName: '2026年度建设工程系列高级职称评审', history: false },
    })
    expect(createdAt).toMatch(/^20/)
    await submit(mine)
    const [after] = await records(mine)
    expect(after).toMatchObject({ stateName: '审核中', submittedAt: expect.stringMatching(/^2026-05-11/) })
    expect(await records(await scene.applicant(90))).toEqual([])
  })

  it('has six buttons, each as the state allows [FJ-PLAN-03]', async () => {
    const mine = await declared(scene, plan, 2)
    expect(await open(mine)).toEqual(['fillIn', 'view', 'discard', 'exempt'])
    await submit(mine)
    expect(await open(mine)).toEqual(['view', 'exempt', 'export'])
    await sendBack(mine)
    expect(await open(mine)).toEqual(['fillIn', 'view', 'discard', 'exempt', 'export'])
  })

  it('is saved, left and gone on with, on another day and another log-in [FJ-PLAN-04]', async () => {
    const mine = await declared(scene, plan, 3)
    const before = (await mine.as('GET', `/applications/${mine.id}`)).body
    const saved = await mine.as('PUT', `/applications/${mine.id}/answers/person`, {
      version: before.versions.person ?? 0,
      value: { ...before.answers.person, specialty: '桥梁施工' },
    })
    expect(saved.status).toBe(200)
    await mine.as('DELETE', '/session')
    const again = await scene.as(mine.person)
    expect(await open({ ...mine, as: again })).toContain('fillIn')
    expect((await again('GET', `/applications/${mine.id}`)).body).toMatchObject({
      editable: true,
      answers: { person: { specialty: '桥梁施工' } },
    })
  })
})

describe('删除', () => {
  it('takes away a draft, and the year is free for another plan [FJ-PLAN-05]', async () => {
    const mine = await declared(scene, plan, 4)
    const begin = async () => {
      const { body } = await mine.as('GET', `/plans/${plan.id}`)
      return mine.as('POST', '/applications', {
        ...{ plan: plan.id, way: 'regular', title: body.titles[0].id, specialty: body.specialties[0], confirmed: true },
        pledge: body.undertaking.version,
      })
    }
    expect((await begin()).body.refusal).toBe('one-a-year')
    expect((await remove(mine)).status).toBe(200)
    expect(await records(mine)).toEqual([])
    expect((await mine.as('GET', `/applications/${mine.id}`)).status).toBe(404)
    const other = await begin()
    expect(other.status, JSON.stringify(other.body)).toBe(200)
    expect(await records(mine)).toMatchObject([{ id: other.body.id, state: 'draft' }])
    expect((await mine.as('GET', '/achievements?kind=papers')).body.rows).toHaveLength(2)
  })

  it('takes away nothing that is submitted, and what was sent back [FJ-PLAN-05]', async () => {
    const mine = await declared(scene, plan, 5)
    await submit(mine)
    expect(await remove(mine)).toMatchObject({ status: 409, body: { refusal: 'wrong-state' } })
    await sendBack(mine)
    expect((await remove(mine)).status).toBe(200)
    expect(await records(mine)).toEqual([])
    expect((await scene.staff['officer builders']('GET', `/checks/${mine.id}`)).status).toBeLessThan(500)
    expect((await scene.staff['officer builders']('GET', '/checks?list=all')).status).toBe(200)
  })

  it('takes away nobody else’s', async () => {
    const [mine, other] = [await declared(scene, plan, 6), await scene.applicant(91)]
    expect((await other.as('DELETE', `/applications/${mine.id}?version=1`)).status).toBe(404)
    expect(await records(mine)).toHaveLength(1)
  })
})

describe('打印准考证 and 导出申报信息', () => {
  it('has a ticket with name, photo, time and place once the interview is arranged [FJ-PLAN-07]', async () => {
    const mine = await declared(scene, plan, 7)
    await keepPhoto(mine.id)
    await submit(mine)
    const [{ ticket }] = await records(mine)
    expect((await paper(mine, ticket.id)).status).toBe(404)
    await arrange(mine.id)
    expect(await open(mine)).toContain('ticket')
    const pdf = await scene.download(mine.person, `/applications/${mine.id}/papers/${ticket.id}`)
    const text = (await readPdf(pdf)).join('')
    for (const word of ['准考证', '林工7', '2026年7月1日', '09:00—09:30', '省住建厅三楼会议室'])
      expect(text).toContain(word)
    expect(pdf.includes('/Subtype /Image') || pdf.includes('/Subtype/Image')).toBe(true)
    expect((await (await scene.applicant(92)).as('GET', `/applications/${mine.id}/papers/${ticket.id}`)).status).toBe(
      404,
    )
  })

  it('exports what was submitted, and nothing before [FJ-EXPORT-01] [FJ-EXPORT-02]', async () => {
    const mine = await declared(scene, plan, 8)
    await keepPhoto(mine.id)
    const [{ export: form }] = await records(mine)
    expect((await paper(mine, form.id)).status).toBe(404)
    await submit(mine)
    const text = async () =>
      (await readPdf(await scene.download(mine.person, `/applications/${mine.id}/papers/${form.id}`))).join('')
    for (const word of ['专业技术资格', '林工8', '高级工程师', '建筑施工', '示例建工'])
      expect(await text()).toContain(word)
    await sendBack(mine)
    const { answers, versions } = (await mine.as('GET', `/applications/${mine.id}`)).body
    await mine.as('PUT', `/applications/${mine.id}/answers/person`, {
      version: versions.person,
      value: { ...answers.person, specialty: '桥梁' },
    })
    expect(await text()).not.toContain('桥梁')
  })

  it.each([
    ['regular', []],
    ['exceptional', ['破格申报审批表']],
    ['transfer', ['转评申报表']],
  ] as const)('has as files, of who declares in the %s way: %j [FJ-PRINT-01] [FJ-APPL-03]', async (way, named) => {
    const mine = await declared(scene, plan, { regular: 12, exceptional: 13, transfer: 14 }[way])
    await keepPhoto(mine.id)
    await sql`update application set way = ${way} where id = ${mine.id}`.execute(scene.db)
    const found: string[] = []
    for (const id of ['exceptional-form', 'transfer-form']) {
      const at = `/applications/${mine.id}/papers/${id}`
      const file = await scene.download(mine.person, at)
      if (!file.toString('latin1').startsWith('%PDF')) {
        expect((await mine.as('GET', at)).status).toBe(404)
        continue
      }
      const text = (await readPdf(file)).join('')
      expect(text).toContain(`林工${{ regular: 12, exceptional: 13, transfer: 14 }[way]}`)
      found.push(...['破格申报审批表', '转评申报表'].filter((name) => text.includes(name)))
    }
    expect(found).toEqual(named)
  })
})

describe('个人首页', () => {
  it('shows five panels of one’s own data [FJ-HOME-01] [FJ-HOME-07]', async () => {
    const mine = await declared(scene, plan, 9)
    expect(await home(mine)).toMatchObject({
      person: { name: '林工9', unitName: '福建示例建筑工程有限公司', idNumber: expect.stringMatching(/^990\*+/) },
      declarations: [{ id: mine.id, stateName: '填写中' }],
      toDo: [{ kind: 'declaration-unfinished', id: mine.id }],
      plans: [{ id: plan.id }],
    })
    const { counts } = await home(mine)
    const stored = await sql<{ kind: string; count: number }>`
      select kind, count(*)::int as count from achievement where person = ${mine.person} group by kind`.execute(
      scene.db,
    )
    expect(Object.fromEntries(counts.map(({ kind, total }: { kind: string; total: number }) => [kind, total]))).toEqual(
      Object.fromEntries(stored.rows.map(({ kind, count }) => [kind, count])),
    )
    expect(counts.find(({ kind }: { kind: string }) => kind === 'papers')).toMatchObject({ total: 2, approved: 2 })
  })

  it('puts the plan first that was published last [FJ-HOME-07]', async () => {
    const newer = await publishedPlan(scene, { name: '更新的计划', year: 2027, interview: true })
    const one = await scene.applicant(93)
    expect((await home(one)).plans.map(({ id }: { id: number }) => id)).toEqual([newer.id, plan.id])
    expect((await one.as('GET', `/plans/${newer.id}`)).body.name).toBe('更新的计划')
  })

  it('has what came back, until it is dealt with [FJ-HOME-06]', async () => {
    const mine = await declared(scene, plan, 10)
    const kinds = async () => (await home(mine)).toDo.map(({ kind }: { kind: string }) => kind)
    await submit(mine)
    expect(await kinds()).toEqual([])
    await sendBack(mine)
    expect((await home(mine)).toDo).toMatchObject([{ kind: 'declaration-returned', id: mine.id, says: '缺少注册证书' }])
    expect((await submit(mine)).status).toBe(200)
    expect(await kinds()).toEqual([])
    const entry = mine.entries.论文一 ?? 0
    await becomes(scene, entry, 'returned')
    expect((await home(mine)).toDo).toMatchObject([
      { kind: 'achievement-returned', id: entry, section: 'papers', says: '请补充' },
    ])
    await becomes(scene, entry, 'approved')
    expect(await kinds()).toEqual([])
    await arrange(mine.id, '2026-07-02')
    expect((await home(mine)).toDo).toMatchObject([
      { kind: 'interview', says: expect.stringContaining('2026年7月2日 09:00—09:30') },
    ])
    scene.clock.now = new Date('2026-07-02T02:00:00Z')
    expect(await kinds()).toEqual([])
    scene.clock.now = new Date('2026-05-11T02:00:00Z')
  })

  it('has a binding that is waited for or refused, until another is asked for [FJ-HOME-06]', async () => {
    const one = await scene.applicant(94)
    const officer = scene.staff['officer software']
    const ask = async (unit: number) => (await one.as('POST', '/my/bindings', { unit, explanation: '本单位员工' })).body
    const { id } = await ask(scene.office.software)
    expect((await home(one)).toDo).toMatchObject([{ kind: 'binding-pending', name: '福州示例软件有限公司' }])
    await sql`update binding set state = 'refused', reason = '查无此人', decided_by = ${scene.ids['officer software']}, decided_at = now()
      where id = ${id}`.execute(scene.db)
    expect((await home(one)).toDo).toMatchObject([{ kind: 'binding-refused', says: '查无此人' }])
    await ask(scene.office.software)
    expect((await home(one)).toDo).toMatchObject([{ kind: 'binding-pending' }])
    expect((await officer('GET', '/home')).status).toBe(403)
  })
})

describe('我的历史记录 and 我的职称', () => {
  it('has what is finished, to be read only, and the certificate for its owner alone [FJ-PLAN-08] [FJ-CERT-01]', async () => {
    const mine = await declared(scene, plan, 11)
    const other = await scene.applicant(95)
    await keepPhoto(mine.id)
    await submit(mine)
    for (const who of [
      'officer builders',
      'approver builders',
      'officer construction-group',
      'approver construction-group',
    ] as const)
      await approve(scene, who, mine.id)
    for (const who of ['officer housing', 'approver housing'] as const) await approve(scene, who, mine.id)
    expect((await mine.as('GET', '/my/certificates')).body).toEqual([])
    const done = await reviewed(scene, mine.id)
    expect(done.certified.results, JSON.stringify(done)).toMatchObject([{ ok: true }])
    expect(await records(mine)).toMatchObject([
      {
        ...{ history: true, year: 2026, planName: '2026年度建设工程系列高级职称评审', wayName: '常规申报' },
        ...{ specialty: '建筑施工', titleName: '高级工程师', levelName: '副高级', stateName: '已发证' },
        buttons: { fillIn: 'not-editable', view: null, discard: 'submitted-not-deletable' },
      },
    ])
    expect((await mine.as('GET', `/applications/${mine.id}`)).body).toMatchObject({ editable: false })
    const save = await mine.as('PUT', `/applications/${mine.id}/answers/person`, { version: 1, value: {} })
    expect([save.status, save.body.refusal]).toEqual([409, 'not-editable'])
    const [title] = (await mine.as('GET', '/my/certificates')).body
    expect(title).toMatchObject({ number: expect.stringMatching(/\d{4}/), title: '高级工程师' })
    const pdf = await scene.download(mine.person, `/my/certificates/${title.id}/file`)
    expect((await readPdf(pdf)).join('')).toContain(title.number)
    expect((await other.as('GET', '/my/certificates')).body).toEqual([])
    expect((await other.as('GET', `/my/certificates/${title.id}/file`)).status).toBe(404)
    scene.clock.now = new Date('2026-05-11T02:00:00Z')
  })
})

it('the site says what it is called, to whoever comes', async () => {
  expect((await scene.nobody('GET', '')).body).toMatchObject({ site: '福建省职称申报评审管理平台', designing: true })
})
