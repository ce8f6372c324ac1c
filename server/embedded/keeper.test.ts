import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, it } from 'vitest'
import { keepPostgres } from './keeper.ts'
import { temporaryPlace } from './place.ts'

it('starts again by itself on its data when it has died, and stays stopped once it was stopped', async () => {
  const place = temporaryPlace()
  const kept = await keepPostgres(place)
  const ask = async (sql: string) => {
    const client = new pg.Client({ ...kept.connection, connectionTimeoutMillis: 2000 })
    client.on('error', () => {})
    try {
      await client.connect()
      return (await client.query(sql)).rows
    } catch {
      return 'away'
    } finally {
      await client.end().catch(() => {})
    }
  }
  await ask('create table kept (number int)')
  const postmaster = () => Number(readFileSync(join(place.data, 'postmaster.pid'), 'utf8').split('\n')[0])
  const first = postmaster()
  process.kill(first, 'SIGKILL')
  await expect.poll(() => ask('select number from kept'), { timeout: 20_000 }).toEqual([])
  expect(postmaster()).not.toBe(first)
  process.kill(postmaster(), 'SIGKILL')
  await kept.stop()
  expect(await ask('select 1')).toBe('away')
  rmSync(place.data, { recursive: true })
})
