import { sql } from 'kysely'
import type { CommitteeId, PersonId } from '../../core/id.ts'
import { engineer, exampleCast } from './example-cast.ts'
import { pdf } from './papers.ts'
import { upload } from './uploading.ts'

/** The standing cast, and plans of the city's office: one with an interview, one without. */
export async function exemptionScene() {
  const cast = await exampleCast()
  const { db, call, app, cookies, offices, people } = cast
  const { rows } = await sql<{ id: CommitteeId }>`
    insert into committee (code, name, series, levels, type, convener, authoriser, members, filed_from, filed_to)
    values ('C1', '工程系列中级评委会', 'engineering', '{intermediate}', 'open', ${offices.city}, ${offices.city}, 7,
      '2026-01-01', '2026-12-31') returning id`.execute(db)
  const committee = rows[0]?.id as CommitteeId
  const planned = async (name: string, interview: boolean) => {
    const design = JSON.stringify({ name, interview })
    const { rows } = await sql<{ id: number }>`
      with made as (
        insert into plan (year, name, opens, closes, form_id, form_version, organiser, committee, kind, series, draft, published)
        select year, ${name}, opens, closes, form_id, form_version, ${offices.city}, ${committee}, 'regular', 'engineering',
          ${design}::jsonb, 1 from plan where organiser is null returning id, form_id, form_version
      ), version as (
        insert into plan_version (plan, number, design, form_id, form_version, published_by, published_at)
        select id, 1, ${design}::jsonb, form_id, form_version, ${people.wu}, now() from made
      )
      select id from made`.execute(db)
    return rows[0]?.id ?? 0
  }
  const plans = { interview: await planned('有面试的计划', true), plain: await planned('没有面试的计划', false) }
  const declare = async (who: string, plan: keyof typeof plans = 'interview') => {
    const { body } = await call(who, 'POST', '/applications', engineer)
    await sql`update application set plan = ${plans[plan]} where id = ${body.id}`.execute(db)
    return body.id as number
  }
  const prove = (who: string, application: number, content = 'award') =>
    upload(app, {
      name: '获奖证书.pdf',
      content: pdf({ trailer: `/Note (${content})` }),
      cookie: cookies[who] ?? '',
      exemption: application,
    })
  const ask = async (who: string, application: number, more: object = {}) => {
    const { body } = await prove(who, application, `${who} ${Math.random()}`)
    return call(who, 'PUT', `/applications/${application}/exemption`, {
      reason: '已获省级科技进步奖',
      files: [body.file],
      ...more,
    })
  }
  const stands = (application: number, state: string) =>
    sql`update application set progress = ${JSON.stringify({ state, office: offices.city, committee, entrusted: false })}::jsonb,
      submissions = 1 where id = ${application}`.execute(db)
  const arrange = (application: number, on: string) =>
    sql`insert into defence (application, on_day, begins, ends, place, made_by, made_at)
      values (${application}, ${on}, '09:00', '09:30', '第一会议室', ${people.wu as PersonId}, now())`.execute(db)
  return { ...cast, cast, committee, plans, declare, prove, ask, stands, arrange }
}
