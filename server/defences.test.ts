import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { idCheckDigit } from '../core/identity.ts'
import { spreadsheet } from './http/spreadsheet.ts'
import { importColumns } from './import/columns.ts'
import { work } from './jobs/work.ts'
import { readSheet } from './sheet/read.ts'
import { writeSheet } from './sheet/write.ts'
import { type PrintScene, printScene } from './testing/print-scene.ts'
import { readPdf } from './testing/printed.ts'

let scene: PrintScene
const ids: Record<string, number> = {}

beforeAll(async () => {
  scene = await printScene()
  await scene.enrol('a', 'b', 'c', 'd')
  for (const who of ['lin', 'wang', 'a', 'b', 'c']) {
    ids[who] = await scene.submitted(who)
    await stands(who, who === 'c' ? 'with-committee' : 'under-review')
  }
  ids.d = await scene.submitted('d')
})

async function stands(who: string, state: string) {
  const { offices, committee, db } = scene
  const tally = { members: 7, attending: 7, yes: 7, no: 0, abstain: 0 }
  const progress = { state, office: offices.city, committee, entrusted: false, ...(state === 'passed' && { tally }) }
  await sql`update application set progress = ${JSON.stringify(progress)}::jsonb where id = ${ids[who]}`.execute(db)
}

/** In the order in which they were hired (testing/standing-cast.ts). */
const serials: Record<string, number> = { lin: 1, wang: 2, a: 15, b: 16, c: 17, d: 18 }
const numberOf = (who: string) => {
  const number = `11010119800101${String(serials[who]).padStart(3, '0')}`
  return `${number}${idCheckDigit(number)}`
}
const names: Record<string, string> = { lin: '林晓燕', wang: '王建国' }
type Row = readonly string[]
const row = (who: string, day: string, time: string, place = '第一会议室', panel = '', note = ''): Row => [
  names[who] ?? who,
  numberOf(who),
  day,
  time,
  place,
  panel,
  note,
]
const headings = importColumns.defences.map(({ heading }) => heading)
const sheet = (rows: readonly Row[], columns: readonly string[] = headings) =>
  buffer(
    Readable.from(
      writeSheet(
        { name: '答辩安排', paper: 'a4', turned: false, columns: columns.map((heading) => ({ heading, width: 30 })) },
        rows,
      ),
    ),
  )

async function send(who: string, file: Buffer) {
  const { app, cookies } = scene
  const answer = await app.inject({
    method: 'POST',
    url: '/api/example/imports/defences',
    payload: file,
    headers: { cookie: cookies[who] ?? '', 'content-type': spreadsheet },
  })
  return { status: answer.statusCode, body: answer.json() }
}
async function imported(...rows: Row[]) {
  const { status, body } = await send('wu', await sheet(rows))
  expect([status, body]).toEqual([200, { id: expect.any(Number), total: rows.length }])
  await work(scene.server, { region: 'example', task: body.id })
  const told = (await scene.call('wu', 'GET', `/imports/${body.id}`)).body
  expect(told).toMatchObject({ state: 'done', done: rows.length, total: rows.length })
  return { id: body.id as number, refused: told.refused as { line: number; reasons: string[] }[] }
}
const own = async (who: string) => (await scene.call(who, 'GET', `/applications/${ids[who]}`)).body.defence
const told = async (who: string) =>
  (await scene.call(who, 'GET', '/messages')).body.rows
    .map(({ text }: { text: string }) => text)
    .filter((text: string) => text.includes('答辩'))
const desk = async (who: string) =>
  (await scene.call('wu', 'GET', `/committees/${scene.committee}/defences?year=2026`)).body.people.find(
    ({ application }: { application: number }) => application === ids[who],
  )
const notice = (who: string, id = ids[who]) => scene.fetch(who, `/applications/${id}/papers/defence-notice`)

describe('defences, brought in by the office of the committee', () => {
  it('are none before, for applicant and desk, and then there is no notice [TJ-COMM-03] [TJ-COMM-04]', async () => {
    expect(await own('lin')).toMatchObject({ arranged: null, none: '暂无答辩安排', shownIn: ['业绩'] })
    expect((await notice('lin')).statusCode).toBe(404)
    expect(await desk('lin')).toMatchObject({ open: true, arranged: null, former: [] })
    expect(await desk('d')).toBeUndefined()
  })

  it('are there at once for everybody who is meant, while the declaration is locked [TJ-COMM-02] [TJ-COMM-03]', async () => {
    const { refused } = await imported(
      row('lin', '2026-05-20', '09:00-09:30', '第一会议室', '机械组', '请带作品集'),
      row('wang', '2026年5月20日', '9：30 至 10：00'),
    )
    expect(refused).toEqual([])
    const { editable } = (await scene.call('lin', 'GET', `/applications/${ids.lin}`)).body
    expect(editable).toBe(false)
    expect((await own('lin')).arranged).toEqual({
      committee: '工程系列中级评委会',
      on: '2026-05-20',
      time: '09:00—09:30',
      place: '第一会议室',
      group: '机械组',
      note: '请带作品集',
    })
    expect((await own('wang')).arranged).toMatchObject({ on: '2026-05-20', time: '09:30—10:00' })
    expect(await told('lin')).toEqual([
      '您的答辩已安排：2026年5月20日 09:00—09:30，地点：第一会议室（机械组）。请打印答辩通知单，按时参加。',
    ])
  })

  it('are called to by a notice with name, time and place, for nobody else to read [TJ-COMM-04]', async () => {
    const { statusCode, headers: head, rawPayload } = await notice('lin')
    expect([statusCode, head['content-type']]).toEqual([200, 'application/pdf'])
    const text = (await readPdf(rawPayload)).join('')
    for (const word of ['林晓燕', '工程系列中级评委会', '2026年5月20日', '09:00—09:30', '第一会议室', '请带作品集'])
      expect(text).toContain(word)
    expect((await notice('wu', ids.lin)).statusCode).toBe(200)
    for (const who of ['wang', 'stranger', 'qian']) expect((await notice(who, ids.lin)).statusCode).toBe(404)
  })

  it('are never written by an applicant, by no route [TJ-COMM-02]', async () => {
    const { arranged } = await desk('lin')
    const body = { ...arranged, arrangement: arranged.id, reason: '我想改', place: '家里' }
    delete body.id
    expect((await send('lin', await sheet([row('lin', '2026-05-21', '09:00-09:30')]))).status).toBe(403)
    expect((await scene.call('lin', 'PUT', `/applications/${ids.lin}/defence`, body)).status).toBe(403)
    expect(
      (await scene.call('lin', 'PUT', `/applications/${ids.lin}/answers/defence`, { version: 0, value: {} })).status,
    ).not.toBe(200)
    for (const who of ['powerless', 'sun'])
      expect((await send(who, await sheet([row('lin', '2026-05-21', '09:00-09:30')]))).status, who).toBe(403)
    // The officer of another office forms committees too, and this declaration is with none of theirs.
    const { body: other } = await send('stranger', await sheet([row('lin', '2026-05-21', '09:00-09:30')]))
    await work(scene.server, { region: 'example', task: other.id })
    expect((await scene.call('stranger', 'GET', `/imports/${other.id}`)).body.refused).toEqual([
      { line: 2, reasons: ['本单位组建的评委会没有此人的申报，请核对身份证号'] },
    ])
    expect((await own('lin')).arranged).toMatchObject({ on: '2026-05-20', place: '第一会议室' })
  })
})

describe('a file of defences', () => {
  it('hands back what does not hold, each row with its reason, and takes the rest [TJ-COMM-02]', async () => {
    const stranger = '110101198001019990'
    const { id, refused } = await imported(
      row('a', '2026-05-22', '09:00-09:30'),
      row('lin', '2026-05-22', '10:00-10:30'),
      row('lin', '2026-05-22', '11:00-11:30'),
      [
        '甲',
        `${stranger.slice(0, 17)}${idCheckDigit(stranger.slice(0, 17))}`,
        '2026-05-22',
        '12:00-12:30',
        '东楼',
        '',
        '',
      ],
      [
        '甲',
        `${stranger.slice(0, 17)}${idCheckDigit(stranger.slice(0, 17)) === '1' ? '2' : '1'}`,
        '2026-05-22',
        '12:00-12:30',
        '东楼',
        '',
        '',
      ],
      row('b', '2026-05-22', '09：10-09：40', ' 第一会议室 '),
      row('c', '2026-05-22', '13:00-13:30'),
      row('d', '2026-05-22', '13:30-14:00'),
      row('wang', '2026-04-09', '09:00-09:30'),
    )
    expect(refused).toEqual([
      { line: 3, reasons: ['同一人在文件中出现多次（第 3、4 行），请只保留一行'] },
      { line: 4, reasons: ['同一人在文件中出现多次（第 3、4 行），请只保留一行'] },
      { line: 5, reasons: ['本单位组建的评委会没有此人的申报，请核对身份证号'] },
      { line: 6, reasons: ['身份证号的校验位不对，请对照身份证核对'] },
      { line: 7, reasons: ['与第 2 行（09:00—09:30）的地点和时间重叠'] },
      { line: 8, reasons: ['评委会还没有接收该申报，请先接收再安排答辩'] },
      { line: 9, reasons: ['本单位组建的评委会没有此人的申报，请核对身份证号'] },
      { line: 10, reasons: ['答辩时间已经过去，请改为以后的时间'] },
    ])
    expect((await own('a')).arranged).toMatchObject({ on: '2026-05-22' })
    expect((await own('lin')).arranged).toMatchObject({ on: '2026-05-20' })
    const file = await scene.fetch('wu', `/imports/${id}/refused`)
    const back = await readSheet(file.rawPayload, importColumns.defences)
    expect('rows' in back && back.rows.map(({ cells }) => cells.name)).toEqual([
      '林晓燕',
      '林晓燕',
      '甲',
      '甲',
      'b',
      'c',
      'd',
      '王建国',
    ])
  })

  it('says of each cell what cannot be read', async () => {
    const { refused } = await imported(
      row('a', '2026-02-30', '09:00-09:30'),
      row('b', '2026-05-23', '九点'),
      row('wang', '2026-05-23', '10:00-09:00'),
      ['别人', numberOf('lin'), '2026-05-23', '09:00-09:30', '东楼', '', ''],
      ['c', numberOf('c'), '2028-05-23', '09:00-09:30', '东楼', '', ''],
    )
    expect(refused.map(({ reasons }) => reasons[0])).toEqual([
      '答辩日期不能识别或不存在，请写成 2026-05-20',
      '答辩时间不能识别，请按 24 小时制写成 09:00-09:30',
      '答辩结束时间须晚于开始时间',
      '该身份证号已有账号，但姓名与所填不一致，请核对姓名和身份证号',
      '答辩日期在一年以后，请检查',
    ])
  })

  it('is refused whole with wrong headings, without rows, and when it is no spreadsheet', async () => {
    expect((await send('wu', await sheet([['x', 'y']], ['姓名', '日期']))).body).toEqual({
      refusal: 'sheet-wrong-headings',
      detail: { missing: '身份证号、答辩日期、答辩时间、答辩地点' },
    })
    expect((await send('wu', await sheet([]))).body).toEqual({ refusal: 'sheet-empty' })
    expect((await send('wu', Buffer.from('no sheet'))).body).toEqual({ refusal: 'sheet-not-readable' })
  })

  it('may let two people change places, and keeps what was before, told to each', async () => {
    const { refused } = await imported(
      row('lin', '2026-05-20', '09:30-10:00'),
      row('wang', '2026-05-20', '09:00-09:30'),
      row('a', '2026-05-22', '09:00-09:30'),
    )
    expect(refused).toEqual([])
    expect((await own('lin')).arranged).toMatchObject({ time: '09:30—10:00', group: '' })
    expect(await desk('lin')).toMatchObject({
      former: [{ begins: '09:00', panel: '机械组', reason: '评委会办公室重新导入' }],
    })
    expect((await told('lin'))[0]).toMatch(/^您的答辩安排有变更.*09:30—10:00/)
    expect(await told('a')).toHaveLength(1)
    expect((await desk('a')).former).toEqual([])
  })

  it('never puts somebody where another stays because their own row is refused', async () => {
    const { refused } = await imported(
      row('lin', '2026-05-20', '09:00-09:30'),
      row('wang', '2026-05-22', '09:15-09:45'),
    )
    expect(refused).toEqual([
      { line: 2, reasons: ['该地点 09:00—09:30 已安排他人答辩，请换一个时间或地点'] },
      { line: 3, reasons: ['该地点 09:00—09:30 已安排他人答辩，请换一个时间或地点'] },
    ])
  })

  it('begun again after a kill arranges and tells once', async () => {
    const { body } = await send('wu', await sheet([row('b', '2026-05-24', '09:00-09:30')]))
    const first = new AbortController()
    first.abort()
    await work(scene.server, { region: 'example', task: body.id }, first.signal).catch(() => {})
    expect(await told('b')).toEqual([])
    await work(scene.server, { region: 'example', task: body.id })
    await work(scene.server, { region: 'example', task: body.id })
    expect(await told('b')).toHaveLength(1)
  })
})

describe('one arrangement', () => {
  const change = async (who: string, body: object = {}, by = 'wu') => {
    const { id, ...now } = (await desk(who)).arranged
    return scene.call(by, 'PUT', `/applications/${ids[who]}/defence`, {
      ...now,
      arrangement: id,
      reason: '会场调整',
      ...body,
    })
  }
  it('is corrected by the office with a reason, told to the applicant, and the old one kept', async () => {
    expect((await change('b', { place: '第三会议室' })).status).toBe(200)
    expect((await own('b')).arranged.place).toBe('第三会议室')
    expect((await told('b'))[0]).toContain('有变更（原因：会场调整）')
    expect((await desk('b')).former).toMatchObject([{ place: '第一会议室', reason: '会场调整' }])
  })
  it.each([
    ['a reason', { reason: ' ' }, 400, 'reason-missing'],
    ['a place', { place: '' }, 400, 'not-understood'],
    ['a day that exists', { on: '2026-02-30' }, 400, 'no-such-day'],
    ['a time that exists', { begins: '25:00' }, 400, 'no-such-time'],
    ['an end after its beginning', { ends: '08:00' }, 409, 'defence-ends-before-it-begins'],
    ['a time to come', { on: '2026-04-01' }, 409, 'defence-past'],
    ['a free room', { on: '2026-05-22', place: '第一会议室' }, 409, 'place-taken'],
    ['the version that holds', { arrangement: 1 }, 409, 'changed-meanwhile'],
  ])('needs %s', async (_, body, status, refusal) => {
    const answer = await change('b', body)
    expect([answer.status, answer.body.refusal]).toEqual([status, refusal])
    expect((await own('b')).arranged.place).toBe('第三会议室')
  })
  it('is changed by nobody but the officer who convenes', async () => {
    for (const [by, status] of [
      ['chen', 409],
      ['stranger', 409],
      ['sun', 403],
      ['b', 403],
    ] as const)
      expect((await change('b', {}, by)).status, by).toBe(status)
  })
  it('is cancelled with a reason; the area is empty again and there is no notice', async () => {
    const { arranged } = await desk('b')
    const path = `/applications/${ids.b}/defence/cancellation`
    const body = { arrangement: arranged.id, reason: '本人申请缓评' }
    expect((await scene.call('wu', 'PUT', path, body)).status).toBe(200)
    expect((await own('b')).arranged).toBeNull()
    expect((await notice('b')).statusCode).toBe(404)
    expect((await told('b'))[0]).toBe('您的答辩安排已取消，原因：本人申请缓评')
    expect((await scene.call('wu', 'PUT', path, body)).body.refusal).toBe('no-defence-arranged')
  })
  it('stays as it was once the vote is in', async () => {
    await stands('a', 'passed')
    expect((await change('a')).body.refusal).toBe('defence-after-review')
    expect((await own('a')).arranged).toMatchObject({ on: '2026-05-22' })
  })
})
