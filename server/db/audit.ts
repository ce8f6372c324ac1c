import { sql } from 'kysely'
import { foldLogin } from '../../core/account.ts'
import type { AuditAction } from '../../core/audit.ts'
import type { Day } from '../../core/day.ts'
import type { OrganisationId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import type { After } from './check-order.ts'

export type AuditLine = {
  id: number
  key: string
  at: Date
  who: string | null
  login: string | null
  action: string
  about: string | null
  detail: unknown
}
export type AuditFilters = {
  /** The beginning of a name, or a whole log-in name. */
  person?: string | undefined
  action?: AuditAction | undefined
  from?: Day | undefined
  to?: Day | undefined
}
type Asked = AuditFilters & { office: OrganisationId | undefined; after: After | undefined; limit: number }

/** Newest first, of one office or of all, from where the page before ended. */
export async function listAudit(db: Db, asked: Asked): Promise<AuditLine[]> {
  const { rows } = await sql<AuditLine>`
    with l as (
      select l.id, l.at, l.account, l.action, l.subject, l.subject_id, l.detail from audit l
      where ${matching(asked)} order by l.at desc, l.id desc limit ${asked.limit}
    )
    select l.id, l.at::text as key, l.at, doer.name as who, doer.login, l.action,
      coalesce(a.name, o.name, c.name, n.heading, p.applicant_name) as about, l.detail
    from l
    left join account doer on doer.id = l.account
    left join account a on l.subject = 'account' and a.id = l.subject_id
    left join organisation o on l.subject = 'organisation' and o.id = l.subject_id
    left join committee c on l.subject = 'committee' and c.id = l.subject_id
    left join notice n on l.subject = 'notice' and n.id = l.subject_id
    left join application p on l.subject = 'application' and p.id = l.subject_id
    order by l.at desc, l.id desc`.execute(db)
  return rows
}

function matching({ office, after, person, action, from, to }: Asked) {
  const conditions = [
    office !== undefined && sql`l.organisation = ${office}`,
    action !== undefined && sql`l.action = ${action}`,
    from !== undefined && sql`l.at >= ${midnight(from)}`,
    to !== undefined && sql`l.at < ${midnight(to)} + interval '1 day'`,
    after !== undefined && sql`(l.at, l.id) < (${after.key}::timestamptz, ${after.id})`,
    person !== undefined &&
      sql`l.account in (select id from account where name like ${`${person.replaceAll(/[\\%_]/g, '\\$&')}%`}
        union all select id from account where login = ${foldLogin(person)})`,
  ].filter((one) => one !== false)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

const midnight = (day: Day) => sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`
