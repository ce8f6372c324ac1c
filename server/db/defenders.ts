import { sql } from 'kysely'
import type { State } from '../../core/application.ts'
import type { ApplicationId, OrganisationId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import { isExempted } from './exemptions.ts'

export type Defender = { line: number; name: string; application: ApplicationId; state: State; exempted: boolean }

/** Who is meant by these numbers, where their declaration is or was with a committee of this office: the newest of each. */
export async function listDefenders(
  db: Db,
  office: OrganisationId,
  lines: readonly { line: number; mark: Buffer }[],
): Promise<Map<number, Defender>> {
  const given = JSON.stringify(lines.map(({ line, mark }) => ({ line, mark: mark.toString('hex') })))
  const { rows } = await sql<Defender>`
    select distinct on (w.line) w.line, p.name, a.id as application, a.state, ${isExempted} as exempted
    from jsonb_to_recordset(${given}::jsonb) as w(line int, mark text)
    join account p on p.id_number_mark = decode(w.mark, 'hex') and p.kind = 'applicant'
    join application a on a.applicant = p.id
    join committee c on c.id = a.committee and c.convener = ${office}
    order by w.line, a.year desc, a.id desc`.execute(db)
  return new Map(rows.map((one) => [one.line, one]))
}
