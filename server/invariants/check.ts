import pg from 'pg'
import type { Region } from '../../core/region.ts'
import type { Connection } from '../db/pool.ts'
import type { Store } from '../storage/store.ts'
import { applicationRules } from './applications.ts'
import { fileRules, storeRule } from './files.ts'
import { jobRules } from './jobs.ts'
import { noticeRules } from './notices.ts'
import { peopleRules } from './people.ts'
import { resultRules } from './results.ts'
import type { Found, Looked, Rule } from './rule.ts'
import { submissionRules } from './submissions.ts'

export const rules = [
  ...applicationRules,
  ...submissionRules,
  ...fileRules,
  ...resultRules,
  ...noticeRules,
  ...peopleRules,
  ...jobRules,
]

export type Checked = Found & { region: string; says: string; ms: number }

type Asked = { connection: Connection; region: Region; store: Store; files: Looked['files'] }

/** Every rule on one moment of one region, which goes on working meanwhile: nothing is written and nobody waits. */
export async function* check({ connection, region, store, files }: Asked): AsyncGenerator<Checked> {
  const options = `-c search_path="${region.id}",public -c default_transaction_read_only=on -c TimeZone=Asia/Shanghai`
  const client = new pg.Client({ ...connection, options })
  client.on('error', () => {})
  const looked = async ({ says, look }: Rule): Promise<Checked> => {
    const began = Date.now()
    const found = await look({ region, client, store, files })
    return { region: region.id, says, ...found, ms: Date.now() - began }
  }
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    for (const rule of rules) yield await looked(rule)
    await client.query('commit')
    yield await looked(storeRule)
  } finally {
    await client.end()
  }
}
