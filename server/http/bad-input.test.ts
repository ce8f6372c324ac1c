import { connect } from 'node:net'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { idNumber } from '../testing/cast.ts'
import { exampleCast, handedIn, versionOf } from '../testing/example-cast.ts'
import { wholeProvince } from '../testing/whole-province.ts'

const cast = await wholeProvince()
const { call, db } = cast
const choice = {
  mode: 'open',
  way: 'regular',
  series: 'engineering',
  title: 'engineering-intermediate',
  specialty: '机械设计',
}
let id = 0

beforeAll(async () => {
  await cast.hire('provincial', 'administrator', cast.offices.province, [])
  const made = await call('lin', 'POST', '/applications', choice)
  expect(made.body).toEqual({ id: expect.any(Number) })
  id = made.body.id
})

const count = async (table: string) =>
  Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(db)).rows[0]?.n)

/** Answered so, and not a row more than before. */
async function refused(tables: readonly string[], answered: () => Promise<{ body: unknown; status: number }>) {
  const before = await Promise.all(tables.map(count))
  const { body } = await answered()
  expect(await Promise.all(tables.map(count))).toEqual(before)
  return body as { refusal?: string; detail?: object }
}

describe('an applicant’s ID number', () => {
  const make = (number: string, more: object = {}) =>
    call('administrator', 'POST', '/applicants', { name: '苏木', idNumber: number, mobile: '13800002222', ...more })

  it.each([
    ['', 'id-number-length'],
    ['11010119900307001', 'id-number-length'],
    ['1101011990030700111', 'id-number-length'],
    ['11010119900307001Y', 'id-number-characters'],
    ['1101O1199003070011', 'id-number-characters'],
    ['010101199003070011', 'id-number-characters'],
    ['110101199002300011', 'id-number-birthday'],
    ['110101199013010011', 'id-number-birthday'],
    ['110101209901010011', 'id-number-future'],
    ['１１０１０１１９９００２３０００１１', 'id-number-birthday'],
  ])('%s is refused as %s', async (number, refusal) =>
    expect(await refused(['account', 'audit'], () => make(number))).toEqual({ refusal }),
  )

  it('with a wrong check digit is refused', async () => {
    const right = idNumber(21)
    const wrong = right.slice(0, 17) + (right.endsWith('1') ? '2' : '1')
    expect(await refused(['account'], () => make(wrong))).toEqual({ refusal: 'id-number-check-digit' })
  })

  it('is one person’s once, however it is typed', async () => {
    const number = idNumber(22)
    const wide = number.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    expect((await make(wide)).status).toBe(200)
    for (const again of [number, ` ${number} `, wide, number.toLowerCase()])
      expect(await refused(['account'], () => make(again))).toEqual({
        refusal: 'already-in-unit',
        detail: { name: '苏木' },
      })
    expect(await refused(['account'], () => make(number, { name: '苏林' }))).toMatchObject({
      refusal: 'already-in-unit',
    })
  })

  it('of somebody made twice in the same moment makes one account', async () => {
    const number = idNumber(23)
    const before = await count('account')
    const answers = await Promise.all(Array.from({ length: 6 }, () => make(number)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    expect(await count('account')).toBe(before + 1)
  })
})

describe('a name', () => {
  const named = (name: unknown, serial: number) =>
    call('administrator', 'POST', '/applicants', { name, idNumber: idNumber(serial), mobile: '13800002222' })

  it.each([
    ['too long by one', '长'.repeat(41), { refusal: 'too-long', detail: { where: 'name', max: 40 } }],
    ['a control character', '苏\u0007木', { refusal: 'characters-not-accepted', detail: { where: 'name' } }],
    ['a zero character', '苏\u0000木', { refusal: 'characters-not-accepted' }],
    ['half a character', '苏\ud842木', { refusal: 'characters-not-accepted' }],
    ['an emoji', '苏😀', { refusal: 'characters-not-accepted', detail: { where: 'name' } }],
    ['nothing', '', { refusal: 'not-understood', detail: { where: 'name' } }],
    ['blanks', '　 ', { refusal: 'not-understood', detail: { where: 'name' } }],
    ['a number', 7, { refusal: 'not-understood', detail: { where: 'name' } }],
  ])('with %s is refused with its rule', async (_, name, body) =>
    expect(await refused(['account', 'audit'], () => named(name, 31))).toEqual(body),
  )

  it('of rare characters is kept as it is', async () => {
    for (const [index, name] of ['𠮷野㼆', '阿依古丽·买买提', '長'.repeat(40), '𠮷'.repeat(40)].entries()) {
      const made = await named(name, 40 + 2 * index)
      expect(made.status).toBe(200)
      const { rows } = await sql<{ name: string }>`select name from account where id = ${made.body.id}`.execute(db)
      expect(rows[0]?.name).toBe(name)
    }
  })
})

describe('a unit', () => {
  const made = (kind: string, serial: string, name: string, who = 'provincial') =>
    call(who, 'POST', '/organisations', {
      kind,
      serial,
      name,
      administrator: { name: '白雪梅', mobile: '13800000001' },
    })
  const tables = ['organisation', 'account', 'audit']

  it.each([
    ['0000', 'code-out-of-range'],
    ['123', 'code-wrong-length'],
    ['12345', 'code-wrong-length'],
    ['12a4', 'code-not-digits'],
    ['１２３４', 'code-not-digits'],
    ['-123', 'code-not-digits'],
    ['', 'code-not-digits'],
  ])('with the code %s is refused as %s, with the range', async (serial, refusal) =>
    expect(await refused(tables, () => made('city-office', serial, '新市职改办'))).toEqual({
      refusal,
      detail: { kind: '设区市职改办', digits: 4, from: '0001', to: '9999' },
    }),
  )

  it('has a code and a name of its own', async () => {
    expect((await made('city-office', '0700', '新市职改办')).status).toBe(200)
    expect(await refused(tables, () => made('city-office', '0700', '旧市职改办'))).toEqual({
      refusal: 'code-taken',
      detail: { code: '10700' },
    })
    expect(await refused(tables, () => made('city-office', '0701', '新市职改办'))).toEqual({
      refusal: 'name-taken',
      detail: { name: '新市职改办' },
    })
  })

  it('stands only below a kind that may have it', async () => {
    for (const [who, kind] of [
      ['provincial', 'county-office'],
      ['provincial', 'province-office'],
      ['provincial', 'no-such-kind'],
      ['administrator', 'city-office'],
    ])
      expect(await refused(tables, () => made(kind ?? '', '0001', '某单位', who))).toEqual({
        refusal: 'kind-not-below',
      })
  })

  it('made twice in the same moment stands once, with one administrator', async () => {
    const before = await Promise.all([count('organisation'), count('account')])
    const answers = await Promise.all(Array.from({ length: 5 }, () => made('city-office', '0800', '同时市职改办')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await Promise.all([count('organisation'), count('account')])).toEqual(before.map((one) => one + 1))
  })
})

describe('a section of the form', () => {
  const save = async (section: string, value: unknown) => {
    const { body } = await call('lin', 'GET', `/applications/${id}`)
    return call('lin', 'PUT', `/applications/${id}/answers/${section}`, { version: body.versions[section] ?? 0, value })
  }
  const said = (answer: { body: { problems?: { field?: string; problem: string; detail?: object }[] } }) =>
    (answer.body.problems ?? [])
      .filter(({ problem }) => problem !== 'missing')
      .map(({ field, problem, detail }) => [field, problem, detail])
  const row = (more: object) => ({ id: 'a', class: 'practice', begins: '2020-01', ...more })
  const experience = (more: object) => save('experience', [row(more)])

  it.each([
    ['a month that does not exist', { begins: '2020-13' }, 'begins'],
    ['a month that is no month', { begins: '去年' }, 'begins'],
    ['a month to come', { begins: '2027-01' }, 'begins'],
    ['a text too long by one', { role: '长'.repeat(61) }, 'role'],
    ['a control character', { role: '主任\u0007' }, 'role'],
    ['an emoji', { role: '主任😀' }, 'role'],
    ['an option that is not offered', { class: 'no-such' }, 'class'],
    ['a number where a text belongs', { role: 7 }, 'role'],
    ['a file that is somebody else’s', { evidence: [{ file: 999_999 }] }, 'evidence'],
  ])('says at the field that it has %s', async (_, more, field) => {
    const answered = await experience(more)
    expect(answered.status).toBe(200)
    expect(said(answered).map(([where]) => where)).toContain(field)
  })

  it('says the limit and how much there is', async () =>
    expect(said(await experience({ role: '长'.repeat(61) }))).toContainEqual([
      'role',
      'too-long',
      { max: 60, now: 61 },
    ]))

  it('keeps rare characters, and full-width digits in a number as digits', async () => {
    const text = await experience({ role: '𠮷野㼆组长' })
    expect(text.body.value[0].role).toBe('𠮷野㼆组长')
    const number = await save('papers', [{ id: 'p', rank: '２' }])
    expect(number.body.value[0].rank).toBe(2)
  })

  it('takes no more rows than it may have, and says how many there were', async () => {
    const rows = Array.from({ length: 31 }, (_, index) => ({ ...row({}), id: `r${index}` }))
    const answered = await save('experience', rows)
    expect(answered.body.value.length).toBe(30)
    expect(answered.body.problems).toContainEqual(
      expect.objectContaining({ problem: 'too-many-rows', detail: { max: 30, now: 31 } }),
    )
  })

  it('does not know what is not in the form', async () => {
    const answered = await experience({ salary: 1 })
    expect(answered.body.problems).toContainEqual(
      expect.objectContaining({ problem: 'unknown-field', detail: { name: 'salary' } }),
    )
    expect(answered.body.value[0]).not.toHaveProperty('salary')
    expect((await save('no-such-section', {})).body).toMatchObject({ refusal: 'not-understood' })
  })

  it('saved in a second tab shows what the first has stored, and loses neither', async () => {
    const { body } = await experience({ role: '第一个窗口' })
    const late = await call('lin', 'PUT', `/applications/${id}/answers/experience`, {
      version: body.version - 1,
      value: [row({ role: '第二个窗口' })],
    })
    expect([late.status, late.body.refusal]).toEqual([409, 'changed-elsewhere'])
    expect(late.body.stored).toMatchObject({ version: body.version, value: [{ role: '第一个窗口' }] })
  })

  it('is as it was when the session has ended while somebody typed', async () => {
    const before = await call('lin', 'GET', `/applications/${id}`)
    const late = await call(undefined, 'PUT', `/applications/${id}/answers/experience`, { version: 9, value: [] })
    expect([late.status, late.body]).toEqual([401, { refusal: 'not-signed-in' }])
    expect((await call('lin', 'GET', `/applications/${id}`)).body.answers).toEqual(before.body.answers)
  })
})

describe('a body', () => {
  const send = (payload: string, headers: Record<string, string> = {}) =>
    cast.app.inject({
      method: 'PUT',
      url: '/api/hebei/session',
      headers: { 'content-type': 'application/json', ...headers },
      payload,
    })

  it.each([
    ['cut off', '{"role":'],
    ['empty', ''],
    ['no JSON', 'role=staff'],
    ['an array', '[]'],
    ['null', 'null'],
    ['a prototype', '{"__proto__":{"admin":true}}'],
    ['very deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['very deep in a field', `{"role":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
    ['in another alphabet', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]).toString('latin1')],
  ])('that is %s is refused with a sentence', async (_, payload) => {
    const answered = await send(payload)
    expect([answered.statusCode, answered.json().refusal]).toEqual([400, 'not-understood'])
  })

  it('with a field that nobody knows names it', async () =>
    expect(
      (
        await call('administrator', 'POST', '/staff', {
          kind: 'officer',
          login: 'new.one',
          name: '新',
          mobile: '13800000001',
          admin: true,
        })
      ).body,
    ).toEqual({ refusal: 'unknown-field', detail: { name: 'admin' } }))

  it('of 50 MB is refused before it is read, whether its length is told or not', async () => {
    expect((await send('x', { 'content-length': String(50 << 20) })).json()).toEqual({ refusal: 'body-too-large' })
    const address = new URL(await cast.app.listen({ port: 0, host: '127.0.0.1' }))
    const { status, sent } = await stream(Number(address.port), 50 << 20)
    expect(status).toMatch(/^HTTP\/1.1 413/)
    expect(sent).toBeLessThan(20 << 20)
  })
})

/** Sends so many bytes in pieces without telling how many, until it is answered. */
const stream = (port: number, bytes: number) =>
  new Promise<{ status: string; sent: number }>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const piece = Buffer.alloc(1 << 16, 0x20)
    let sent = 0
    let over = false
    const end = (status: string) => {
      if (over) return
      over = true
      resolve({ status, sent })
      socket.destroy()
    }
    socket.on('data', (data) => end(data.toString().split('\r\n')[0] ?? ''))
    socket.on('error', () => end('closed'))
    socket.on('close', () => end('closed'))
    socket.write(
      'PUT /api/hebei/session HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
    )
    const go = () => {
      while (!over && sent < bytes) {
        sent += piece.length
        if (!socket.write(`${piece.length.toString(16)}\r\n${piece}\r\n`)) return void socket.once('drain', go)
      }
    }
    go()
  })

describe('two at the same moment', async () => {
  const race = await exampleCast()

  it('approving and withdrawing: one of them happens, and the other is told', async () => {
    const file = await handedIn(race, 'lin')
    for (let nth = 0; nth < 4; nth++) {
      const version = await versionOf(race, 'lin', file)
      const [approval, withdrawal] = await Promise.all([
        race.call('chen', 'PUT', `/checks/${file}/approval`, {
          version,
          opinion: '同意',
          recommendation: '已公示',
          groupOpinion: '同意推荐',
        }),
        race.call('lin', 'PUT', `/applications/${file}/withdrawal`, { version }),
      ])
      const statuses = [approval.status, withdrawal.status]
      expect(statuses.filter((status) => status === 200)).toHaveLength(1)
      const { body } = await race.call('lin', 'GET', `/applications/${file}`)
      expect(body.version).toBe(version + 1)
      if (approval.status === 200) break
      expect(['changed-meanwhile', 'wrong-state', 'not-your-turn', 'not-found']).toContain(approval.body.refusal)
      await race.call('lin', 'PUT', `/applications/${file}/submission`, { version: body.version, undertaking: '1' })
    }
  })

  it('approving what has just been withdrawn is refused and changes nothing', async () => {
    const file = await handedIn(race, 'wang')
    const version = await versionOf(race, 'wang', file)
    await race.call('wang', 'PUT', `/applications/${file}/withdrawal`, { version })
    for (const seen of [version, version + 1]) {
      const late = await race.call('chen', 'PUT', `/checks/${file}/approval`, { version: seen, opinion: '同意' })
      expect(late.status).toBeGreaterThanOrEqual(400)
      expect(late.status).toBeLessThan(500)
    }
    expect((await race.call('wang', 'GET', `/applications/${file}`)).body.version).toBe(version + 1)
  })

  it('a second application in the year is refused with the first, one after the window closed with the window', async () => {
    const first = (await race.call('lin', 'GET', '/applications')).body[0].id
    expect((await race.call('lin', 'POST', '/applications', choice)).body).toMatchObject({
      refusal: 'one-a-year',
      detail: { year: 2026, application: first },
    })
    race.clock.now = new Date('2026-05-01T02:00:00Z')
    expect((await race.call('doctor', 'POST', '/applications', choice)).body).toEqual({
      refusal: 'window-closed',
      detail: { opens: '2026-04-01', closes: '2026-04-30' },
    })
  })
})
