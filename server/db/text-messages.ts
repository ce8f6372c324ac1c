import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../hosted.ts'
import type { Delivery, TextMessage } from '../sms/sender.ts'

export type NewMessage = {
  purpose: TextMessage['purpose']
  mobile: Buffer
  value: Buffer
  made: Date
  until: Date
}

/** The message and the job that sends it, in the caller's transaction. */
export async function insertMessage(tx: Db, one: NewMessage): Promise<{ id: number; ticket: string }> {
  const ticket = randomUUID()
  const { rows } = await sql<{ id: number }>`
    with made as (
      insert into text_message (purpose, mobile_sealed, value_sealed, ticket, made_at, until)
      values (${one.purpose}, ${one.mobile}, ${one.value}, ${ticket}, ${one.made}, ${one.until}) returning id
    ), queued as (select ${queue(sql`made.id`)} from made)
    select made.id from made, (select count(*) from queued) as all_queued`.execute(tx)
  if (!rows[0]) throw new Error('a message was not written')
  return { id: rows[0].id, ticket }
}

/** Before what is only told in the system: somebody waits for it with the page open, and a code lives three minutes. */
const queue = (id: ReturnType<typeof sql>, seconds = 0) =>
  sql`graphile_worker.add_job('text', json_build_object('region', current_schema(), 'message', ${id}),
    run_at := now() + make_interval(secs => ${seconds}), max_attempts := 5, priority := -10)`

export type Claimed = { purpose: TextMessage['purpose']; mobile: Buffer; value: Buffer; tries: number }

/** For one worker alone, and only once until it has been settled. What comes too late is not sent any more. */
export async function claimMessage(db: Db, id: number, now: Date): Promise<Claimed | undefined> {
  const { rows } = await sql<Omit<Claimed, 'value'> & { value: Buffer | null; state: string }>`
    update text_message set tries = tries + 1, state = case when until < ${now} then 'too-late' else 'sending' end,
      value_sealed = case when until < ${now} then null else value_sealed end
    where id = ${id} and state = 'waiting'
    returning purpose, mobile_sealed as mobile, value_sealed as value, tries, state`.execute(db)
  const row = rows[0]
  return row?.state === 'sending' && row.value ? { ...row, value: row.value } : undefined
}

/** What was certainly not sent waits, each time twice as long; everything else is over, and its text forgotten. */
export async function settleMessage(
  db: Db,
  id: number,
  { is, answer }: Delivery,
  { now, tries, keep }: { now: Date; tries: number; keep: boolean },
) {
  if (is === 'not-now')
    return sql`with waiting as (
        update text_message set state = 'waiting', answer = ${answer} where id = ${id} and state = 'sending' returning id
      ) select ${queue(sql`id`, Math.min(2 ** tries, 30))} from waiting`.execute(db)
  return sql`update text_message set state = ${is}, answer = ${answer}, sent_at = ${is === 'sent' ? now : null},
      value_sealed = case when ${keep} then value_sealed end
    where id = ${id} and state = 'sending'`.execute(db)
}

export type Sending = { state: 'waiting' | 'sending' | 'sent' | 'refused' | 'unanswered' | 'too-late'; made: Date }

export async function findSending(db: Db, ticket: string): Promise<Sending | undefined> {
  const { rows } = await sql<Sending>`select state, made_at as made from text_message where ticket = ${ticket}`.execute(
    db,
  )
  return rows[0]
}

export type Kept = { id: number; purpose: TextMessage['purpose']; mobile: Buffer; value: Buffer; made: Date }

/** The last messages whose text was kept: only a demonstration keeps any. */
export const listKept = async (db: Db) =>
  (
    await sql<Kept>`select id, purpose, mobile_sealed as mobile, value_sealed as value, made_at as made from text_message
      where value_sealed is not null and state = 'sent' order by id desc limit 50`.execute(db)
  ).rows

/** Messages of last month, with their codes, and requests of yesterday. */
export async function forgetOldMessages(db: Db, now: Date) {
  await sql`delete from text_message where made_at < ${now}::timestamptz - interval '30 days'`.execute(db)
  await sql`delete from message_request where at < ${now}::timestamptz - interval '2 days'`.execute(db)
}
