import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import type { ApplicationId } from '../../core/id.ts'
import { example } from '../../regions/example/index.ts'
import { listLastSubmissions } from '../db/submissions.ts'
import { filledIn, versionOf } from '../testing/example-cast.ts'
import { type Cast, standingCast } from '../testing/standing-cast.ts'
import { statementsFromNowOn } from '../testing/statements.ts'

let cast: Cast
let id: number
beforeAll(async () => {
  // Where plans are designed, the library's entries have to hold still as well.
  const { designing: _, ...plain } = example
  cast = await standingCast(plain)
  id = await filledIn(cast, 'lin')
})

const submit = async () => {
  const version = await versionOf(cast, 'lin', id)
  return () => cast.call('lin', 'PUT', `/applications/${id}/submission`, { version, undertaking: '1' })
}
const snapshot = async () => (await listLastSubmissions(cast.db, id as ApplicationId, cast.server.keys))[0]
/** Saves in another window, and lets the submission come just before it is stored. */
async function submittedWhileSaving(value: object) {
  const saving = new pg.Client({ ...cast.connection, options: '-c search_path=example,public' })
  await saving.connect()
  await saving.query('begin')
  await saving.query('select from application where id = $1 for no key update', [id])
  await saving.query(
    `update answer set value = $2::jsonb, version = version + 1 where application = $1 and section = 'summary'`,
    [id, JSON.stringify(value)],
  )
  const send = await submit()
  const done = send()
  const waiting = async () =>
    (await saving.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))
      .rowCount
  await expect.poll(waiting, { timeout: 10_000 }).toBe(1)
  await saving.query('commit')
  await saving.end()
  return done
}

it('freezes what is stored at that moment, also what was being saved in another window meanwhile', async () => {
  const done = await submittedWhileSaving({ text: '最后一刻的修改' })
  expect(done).toMatchObject({ status: 200, body: { state: 'under-check' } })
  expect((await snapshot())?.answers.summary).toEqual({ text: '最后一刻的修改' })
})

it('refuses what another window emptied meanwhile, and freezes nothing', async () => {
  await cast.call('lin', 'PUT', `/applications/${id}/withdrawal`, { version: await versionOf(cast, 'lin', id) })
  const before = await snapshot()
  const done = await submittedWhileSaving({})
  expect(done).toMatchObject({ status: 409, body: { refusal: 'answers-incomplete' } })
  expect(await snapshot()).toEqual(before)
})

it('reads and writes without a transaction where nobody else writes', async () => {
  await cast.call('lin', 'PUT', `/applications/${id}/answers/summary`, {
    version: (await cast.call('lin', 'GET', `/applications/${id}`)).body.versions.summary,
    value: { text: '再写一遍' },
  })
  const send = await submit()
  const asked = statementsFromNowOn()
  expect(await send()).toMatchObject({ status: 200 })
  expect(asked).toEqual(['session', 'working-copy', 'facts', 'act'])
  expect((await snapshot())?.answers.summary).toEqual({ text: '再写一遍' })
})
