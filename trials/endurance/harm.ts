import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Region } from '../../core/region.ts'
import { placeOf } from '../../server/storage/folder.ts'
import type { Journal } from './journal.ts'
import type { Break } from './options.ts'
import type { Site } from './site.ts'

/** A product that loses or doubles what it has acknowledged: if this trial said nothing, it would be worth nothing. */
export async function harm(how: Break, site: Site, region: Region, journal: Journal) {
  const client = new pg.Client({ ...site.connection, options: `-c search_path="${region.id}",public` })
  await client.connect()
  const act = journal.acts.findLast(({ done }) => done.length > 0)?.done[0]
  const upload = journal.uploads.at(-1)
  const save = [...journal.saves.values()].find(({ texts }) => texts.some((one) => one.acknowledged))
  const path = join(site.files, 'kept', region.id, placeOf(upload?.sha256 ?? ''.padEnd(64, '0')))
  try {
    await client.query('set session_replication_role = replica')
    if (how === 'lose-an-act')
      await client.query('delete from event where application = $1 and version = $2', [act?.id, act?.version])
    if (how === 'double-an-act')
      await client.query(
        `insert into event (application, version, act, actor, actor_is, actor_name, office, input, progress)
          select application, version + 1000, act, actor, actor_is, actor_name, office, input, progress from event
          where application = $1 and version = $2`,
        [act?.id, act?.version],
      )
    if (how === 'lose-a-save')
      await client.query(
        `update answer set value = value || jsonb_build_object($3::text, '以前的文字') where application = $1 and section = $2`,
        [save?.application, save?.section, save?.field],
      )
    if (how === 'lose-a-file') rmSync(path)
    if (how === 'spoil-a-file') writeFileSync(path, 'another')
    if (how === 'double-a-message')
      await client.query(
        `drop index one_message_an_act; insert into message (account, application, version, text)
          select account, application, version, text from message where version is not null limit 1`,
      )
  } finally {
    await client.end()
  }
}
