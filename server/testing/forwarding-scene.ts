import { sql } from 'kysely'
import type { CommitteeId, OrganisationId } from '../../core/id.ts'
import type { Region } from '../../core/region.ts'
import type { Level } from '../../core/title.ts'
import { example } from '../../regions/example/index.ts'
import { insertCommittee } from '../db/committees.ts'
import { handedIn, versionOf } from './example-cast.ts'
import { standingCast } from './standing-cast.ts'

const [form] = example.forms
if (!form) throw new Error('the example has a form')
const { designing: _, library: __, defence: ___, ...rest } = example
const { endsAt: ____, ...policy } = { ...example.policy, endsAt: undefined }

/** The made-up province, had its units routes to ask for. */
const granting: Region = {
  ...rest,
  permissions: [...example.permissions, { capability: 'forward', label: '数据上报', role: 'officer' }],
  policy: {
    ...policy,
    route: { roles: ['officer'], takes: {}, agency: 'person.agency', entrusted: 'person.entrusted' },
    lacks: ['publicise', 'closeNotice', 'assign', 'entrust'],
    approvesWithoutWords: true,
  },
  forms: [
    {
      ...form,
      sections: form.sections.map((section) =>
        section.id === 'person'
          ? {
              ...section,
              fields: [
                ...section.fields,
                { id: 'agency', kind: 'organisation', label: '人事代理单位', group: 'agency' },
                { id: 'entrusted', kind: 'yesNo', label: '是否委托评审' },
              ],
            }
          : section,
      ),
    },
  ],
}

/** Three offices above each other, an agency, and a committee at the top; routes are granted by the test. */
export async function forwardingScene() {
  const cast = await standingCast(granting)
  const { db, offices, call, people } = cast
  await sql`update account set capabilities = array_append(capabilities, 'forward') where kind = 'officer' and cardinality(capabilities) > 0`.execute(
    db,
  )
  const agency = await organisation(db, '市人才中心', 'agency', offices.city)
  await cast.hire('agent', 'officer', agency, ['check', 'forward'])
  const committee = await insertCommittee(db, {
    ...{ code: 'C1', name: '省工程评委会', series: 'engineering', levels: ['intermediate'], convener: offices.city },
    ...{ type: 'open', authoriser: offices.province, members: 25 },
    filing: { opens: '2026-01-01', closes: '2028-12-31' },
  })
  if (!committee) throw new Error('no committee')
  const grant = async (
    from: OrganisationId,
    to: { unit: OrganisationId } | { committee: CommitteeId },
    { series = 'engineering', level = 'intermediate' as Level } = {},
  ) => {
    await sql`update route set state = 'replaced', ended_at = now() where organisation = ${from} and series = ${series}
      and level = ${level} and state = 'granted'`.execute(db)
    await sql`insert into route (organisation, target, committee, series, level, state, asked_by, asked_at, decided_at)
      values (${from}, ${'unit' in to ? to.unit : null}::bigint, ${'committee' in to ? to.committee : null}::bigint,
        ${series}, ${level}, 'granted', ${people.chen}, now(), now())`.execute(db)
  }
  const good = <Body>({ status, body }: { status: number; body: Body }): Body => {
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body
  }
  const approve = async (who: string, ...ids: number[]) => call(who, 'PUT', '/checks/approvals', { ids, opinion: '' })
  const sendBack = async (who: string, id: number, reason = '请补充材料') => {
    const { rows } = await sql<{ version: number }>`select version from application where id = ${id}`.execute(db)
    return call(who, 'PUT', `/checks/${id}/return`, { version: rows[0]?.version, reason })
  }
  const forward = (who: string, ...ids: number[]) => call(who, 'PUT', '/forwardings', { ids })
  /** Ids in a list of somebody's office. */
  const idsIn = async (who: string, query: string): Promise<number[]> =>
    good(await call(who, 'GET', `/checks?${query}`)).rows.map(({ id }: { id: number }) => id)
  let newcomers = 0
  /** Somebody of the unit who has not declared yet. */
  const newcomer = async (office = offices.unit): Promise<string> => {
    const who = `newcomer-${++newcomers}`
    Object.assign(people, { [who]: await cast.hire(who, 'applicant', office) })
    return who
  }
  const handIn = async (who: string, choice?: object) => handedIn(cast, who, choice)
  const version = (who: string, id: number) => versionOf(cast, who, id)
  return { ...cast, agency, committee, grant, approve, sendBack, forward, idsIn, newcomer, handIn, version, good }
}

export type ForwardingScene = Awaited<ReturnType<typeof forwardingScene>>

async function organisation(
  db: Awaited<ReturnType<typeof standingCast>>['db'],
  name: string,
  kind: string,
  parent: OrganisationId,
): Promise<OrganisationId> {
  const { rows } = await sql<{ id: OrganisationId }>`
    with made as (select nextval(pg_get_serial_sequence('organisation', 'id')) as id)
    insert into organisation (id, parent, ancestors, kind, kind_group, code, name, completed_at) overriding system value
    select made.id, p.id, p.ancestors || made.id, ${kind}, 'agency', '9', ${name}, now() from made, organisation p
    where p.id = ${parent} returning id`.execute(db)
  return rows[0]?.id as OrganisationId
}
