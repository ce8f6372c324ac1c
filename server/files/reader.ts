import { sql } from 'kysely'
import type { FileType } from '../../core/form.ts'
import type { Db } from '../hosted.ts'
import type { Session } from '../session.ts'

export type Readable = { name: string; type: FileType; bytes: number; sha256: string }

/**
 * The file, if this reader may see it: the applicant themself, unless it was taken out again before it was submitted;
 * officers and approvers of the offices above, of any that it lies with or has been decided on by, and of its committee,
 * once it has been submitted, and then what was submitted, nothing added since; for a library entry, the officers of the
 * unit that checks it; for a request to be spared the interview, the officers of the unit that organises the plan; for an
 * objection's file, the officers of the office that publicised who settle objections, unless it is to themself. For everybody else it does not exist.
 */
export async function findReadable(db: Db, session: Session, file: number): Promise<Readable | undefined> {
  const settles = session.kind === 'officer' && session.capabilities.includes('publicise')
  const checks = session.kind === 'officer' || session.kind === 'approver'
  const checksEntries = session.kind === 'officer' && session.capabilities.includes('check-achievements')
  const convenes = session.kind === 'officer' && session.capabilities.includes('convene')
  const { rows } = await sql<Readable>`
    select f.name, f.type, f.bytes, f.sha256 from file f left join application a on a.id = f.application
    where f.id = ${file} and (
      f.owner = ${session.account} and (f.dropped_at is null or exists (select from submission s where s.application = a.id
        and s.snapshot -> 'files' @> jsonb_build_array(jsonb_build_object('file', f.id))))
      or ${checksEntries} and exists (select from achievement x where x.id = f.achievement and x.unit = ${session.office ?? null}
        and x.state in ('pending', 'approved', 'returned')
        and jsonb_path_exists(x.value, '$.**.file ? (@ == $id)', jsonb_build_object('id', f.id)))
      or ${convenes} and exists (select from exemption_file e join exemption x on x.id = e.exemption and x.state <> 'withdrawn'
        join application b on b.id = x.application join plan p on p.id = b.plan
        where e.file = f.id and p.organiser = ${session.office ?? null})
      or ${checks} and (
        a.submissions > 0
        and (${session.office ?? null}::bigint = any (a.ancestors)
          or ${session.office ?? null}::bigint in (a.desk_office, a.office)
          or exists (select from event e where e.application = a.id and e.office = ${session.office ?? null})
          or exists (select from committee c where c.id = a.committee and c.convener = ${session.office ?? null}))
        and exists (select from submission s where s.application = a.id
          and s.snapshot -> 'files' @> jsonb_build_array(jsonb_build_object('file', f.id)))
        or ${settles} and exists (select from objection_file o join objection b on b.id = o.objection join notice n on n.id = b.notice
          join application p on p.id = b.application join account person on person.id = p.applicant
          left join account self on self.id = ${session.account}
          where o.file = f.id and n.office = ${session.office ?? null} and not coalesce(self.id = p.applicant
            or self.id_number_mark = person.id_number_mark or self.mobile_mark = person.mobile_mark, false))
      )
    )`.execute(db)
  return rows[0]
}
