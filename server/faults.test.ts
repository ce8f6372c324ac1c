import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { example } from '../regions/example/index.ts'
import { migrate } from './db/migrate.ts'
import { openRegions } from './db/pool.ts'
import { keepPostgres } from './embedded/keeper.ts'
import { place } from './embedded/place.ts'
import { exampleCast, filledIn, handedIn, versionOf } from './testing/example-cast.ts'
import { smallDisk } from './testing/small-disk.ts'
import { type Cast, standingCast } from './testing/standing-cast.ts'
import { upload, uploadWhole } from './testing/uploading.ts'

const texts = { opinion: '材料属实，同意上报', recommendation: '公示无异议', groupOpinion: '推荐小组一致同意' }

let cast: Cast
beforeAll(async () => {
  cast = await exampleCast()
  await cast.hire('chen2', 'officer', cast.offices.unit)
  for (let number = 0; number < 12; number++)
    (cast.people as Record<string, unknown>)[`p${number}`] = await cast.hire(
      `p${number}`,
      'applicant',
      cast.offices.unit,
    )
})

const versionAt = async (id: number) =>
  (await sql<{ version: number }>`select version from application where id = ${id}`.execute(cast.db)).rows[0]
    ?.version ?? 0
const approve = (who: string, id: number, version: number, key = randomUUID()) =>
  cast.app.inject({
    method: 'PUT',
    url: `/api/example/checks/${id}/approval`,
    payload: { version, ...texts },
    headers: { cookie: cast.cookies[who] ?? '', 'idempotency-key': key },
  })
const approvals = async (id: number) =>
  (
    await sql<{
      count: number
    }>`select count(*)::int as count from event where application = ${id} and act = 'approve'`.execute(cast.db)
  ).rows[0]?.count

it('of two officers who decide at once exactly one does; the other is told that it has changed', async () => {
  for (let number = 0; number < 4; number++) {
    const id = await handedIn(cast, `p${number}`)
    const version = await versionAt(id)
    const both = await Promise.all(['chen', 'chen2'].map((who) => approve(who, id, version)))
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    const loser = both.find(({ statusCode }) => statusCode === 409)
    expect(loser?.json().refusal).toBe('changed-meanwhile')
    expect(await approvals(id)).toBe(1)
  }
})

it('connections that are cut in the middle of anything lose nothing and double nothing', async () => {
  const ids = await Promise.all([4, 5, 6, 7, 8, 9].map((number) => handedIn(cast, `p${number}`)))
  const cutter = new pg.Client(cast.connection)
  await cutter.connect()
  let cutting = true
  const cuts = (async () => {
    while (cutting) {
      await cutter.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and random() < 0.5`)
      await wait(15)
    }
  })()
  const statuses = new Set<number>()
  const insist = async (id: number) => {
    const [version, key] = [2, randomUUID()]
    for (;;) {
      const { statusCode } = await approve('chen', id, version, key)
      statuses.add(statusCode)
      if (statusCode < 500) return statusCode
      await wait(5)
    }
  }
  const until = setTimeout(() => {
    cutting = false
  }, 3000)
  const answers = await Promise.all(ids.map(insist))
  cutting = false
  clearTimeout(until)
  await cuts
  await cutter.end()
  expect(answers).toEqual(ids.map(() => 200))
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
  for (const id of ids) expect(await approvals(id)).toBe(1)
})

it('a clock that jumps closes and opens the window, ends no session, and leaves the log in order', async () => {
  const id = await filledIn(cast, 'p10')
  const at = (day: string) => {
    cast.clock.now = new Date(`${day}T02:00:00Z`)
  }
  onTestFinished(() => at('2026-04-10'))
  const submit = async () =>
    cast.call('p10', 'PUT', `/applications/${id}/submission`, {
      version: await versionOf(cast, 'p10', id),
      undertaking: '1',
    })
  at('2027-04-10')
  expect((await submit()).body.refusal).toBe('window-closed')
  at('2020-04-10')
  expect((await submit()).body.refusal).toBe('window-closed')
  at('2026-04-20')
  expect((await submit()).status).toBe(200)
  at('2026-04-11')
  expect((await approve('chen', id, await versionAt(id))).statusCode).toBe(200)
  const { rows } = await sql<{ act: string }>`select act from event where application = ${id} order by version`.execute(
    cast.db,
  )
  expect(rows.map(({ act }) => act)).toEqual(['submit', 'approve'])
})

const disk = smallDisk(4)
describe.skipIf(!disk)('where files lie on a disk that is full (only root can make one here)', () => {
  afterAll(() => disk?.remove())

  it.each([
    ['in pieces', upload],
    ['in one request', uploadWhole],
  ] as const)(
    'an upload %s is refused in words or asked for again, keeps nothing half, and succeeds once there is room',
    async (_, way) => {
      const content = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#888' } })
        .jpeg()
        .toBuffer()
      const own = await exampleCast({ files: disk?.folder ?? '' })
      const id = await filledIn(own, 'lin')
      const send = () =>
        way(own.app, {
          ...{ name: '学历.jpg', content, application: id, section: 'education', field: 'proof' },
          cookie: own.cookies.lin ?? '',
        })
      disk?.fill()
      const full = await send()
      expect([503, 507]).toContain(full.status)
      const count = async () =>
        (await own.db.selectFrom('file').select('id').where('upload', 'is not', null).execute()).length
      expect(await count()).toBe(0)
      disk?.free()
      expect((await send()).status).toBe(200)
      expect(await count()).toBe(1)
    },
  )
})

const databaseDisk = smallDisk(220)
describe.skipIf(!databaseDisk)('where the database lies on a disk that is full (only root can make one here)', () => {
  afterAll(() => databaseDisk?.remove())

  it('a save is refused in words, what was told saved stays, and saving goes on once there is room', {
    timeout: 120_000,
  }, async () => {
    const folder = databaseDisk?.folder ?? ''
    const kept = await keepPostgres(place(folder))
    await migrate(kept.connection, ['example'])
    const database = openRegions(kept.connection, ['example'], 3)
    try {
      const own = await standingCast(example, {}, 'self-review', { ...database, connection: kept.connection })
      const id = await filledIn(own, 'lin')
      let version = 1
      const save = async (text: string) => {
        const answer = await own.call('lin', 'PUT', `/applications/${id}/answers/summary`, { version, value: { text } })
        if (answer.status === 200) version = answer.body.version
        return answer.status
      }
      const owner = new pg.Client(kept.connection)
      owner.on('error', () => {})
      await owner.connect()
      expect(await save('写满之前')).toBe(200)
      databaseDisk?.fill()
      // What the server has set aside for its log is used up too.
      for (let count = 0; count < 100; count++)
        if (!(await owner.query(`select pg_logical_emit_message(true, '', repeat('x', 1000000))`).catch(() => false)))
          break
      await owner.end().catch(() => {})
      expect([503, 507]).toContain(await save('写满之后'))
      databaseDisk?.free()
      await expect
        .poll(async () => (await own.call('lin', 'GET', `/applications/${id}`)).status, { timeout: 60_000 })
        .toBe(200)
      const { body } = await own.call('lin', 'GET', `/applications/${id}`)
      version = body.versions.summary
      expect(['写满之前', '写满之后']).toContain(body.answers.summary.text)
      expect(await save('空间已经清理')).toBe(200)
    } finally {
      await database.close()
      await kept.stop()
    }
  })
})
