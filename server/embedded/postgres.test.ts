import { existsSync, rmSync } from 'node:fs'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { temporaryPlace } from './place.ts'
import { startPostgres } from './postgres.ts'

describe('the embedded server', () => {
  it('answers on a socket only, sorts Chinese by pinyin when asked, and finds trigrams in it', async () => {
    const { connection, stop } = await startPostgres(temporaryPlace(), 'throwaway')
    const client = new pg.Client(connection)
    await client.connect()
    await client.query('create extension pg_trgm')
    const { rows } = await client.query(`select current_setting('listen_addresses') as addresses,
      (select string_agg(name, '' order by name collate "zh-Hans-x-icu") from unnest(array['钱', '曾', '安']) as name) as sorted,
      similarity('高级工程师', '高级工程') > 0.5 as similar`)
    expect(rows).toEqual([{ addresses: '', sorted: '安曾钱', similar: true }])
    await client.end()
    await stop()
    expect(existsSync(connection.host)).toBe(false)
  })

  it('starts again on the data of one that was killed, without losing what was committed', async () => {
    const place = temporaryPlace()
    const first = await startPostgres(place)
    const client = new pg.Client(first.connection)
    client.on('error', () => {})
    await client.connect()
    await client.query('create table kept (number int)')
    await client.query('insert into kept values (1)')
    const { rows: pids } = await client.query<{ pid: number }>(
      `select pg_ctl.pid from (select (regexp_match(pg_read_file('postmaster.pid'), '^\\d+'))[1]::int as pid) pg_ctl`,
    )
    process.kill(pids[0]?.pid ?? 0, 'SIGKILL')
    const second = await startPostgres(place)
    const again = new pg.Client(second.connection)
    await again.connect()
    expect((await again.query('select number from kept')).rows).toEqual([{ number: 1 }])
    await again.end()
    await second.stop()
    rmSync(place.data, { recursive: true })
  })
})
