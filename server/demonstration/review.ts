import { sql } from 'kysely'
import type { CommitteeId } from '../../core/id.ts'
import { isSenior } from '../../core/title.ts'
import { act } from '../act.ts'
import { findCertificateOf, insertRevocation } from '../db/certificates.ts'
import { findCommittee, listFittingCommittees } from '../db/committees.ts'
import { today } from '../hosted.ts'
import { as, committeeOf, constantOf, officeOf, on, sure, type Telling, type Told } from './telling.ts'

/** To the office's own committee, or entrusted to another where its approver may; its scheme of the year is approved. */
export async function refer(telling: Telling, one: Told) {
  const { db, cast } = telling
  const office = await officeOf(telling, one.id)
  const { series, level, autonomous, organisation } = await constantOf(telling, one.id)
  const session = cast.at(office, 'approver')
  const here = as(telling, 'refer', session)
  const fitting = await listFittingCommittees(db, { series, level, office, today: today(here.server) })
  const wanted = fitting.find(({ type, convener }) =>
    autonomous ? type === 'autonomous' && convener === organisation : type === 'open',
  )
  const committee = wanted && (await findCommittee(db, wanted.id))
  if (!committee) throw new Error(`no committee for ${series} ${level} at ${office}`)
  const isElsewhere = !autonomous && committee.authoriser !== office && committee.convener !== office
  const entrusted =
    isElsewhere && session.capabilities.includes(isSenior(level) ? 'entrust-senior' : 'entrust-intermediate')
  sure(await act(here, entrusted ? 'entrust' : 'assign', one.id, {}, { more: { committee } }))
  await approveScheme(telling, committee.id)
}

/** The committee's scheme of the year, as its authoriser approved it. */
export async function approveScheme(telling: Telling, committee: CommitteeId) {
  const scheme = {
    meets: today(on(telling, 'decide').server),
    place: '评审中心',
    method: '集中评审，无记名投票',
    panels: '按专业分组',
    remarks: '',
  }
  await sql`insert into scheme (committee, year, body, progress)
    values (${committee}, ${Number(today(telling.server).slice(0, 4))}, ${JSON.stringify(scheme)}::jsonb, '{"state":"approved"}')
    on conflict do nothing`.execute(telling.db)
}

export async function receive(telling: Telling, { id }: Told) {
  const { convener } = await committeeOf(telling, id)
  sure(await act(as(telling, 'received', telling.cast.at(convener, 'officer')), 'receive', id))
}

export async function decideOn(telling: Telling, { id, until }: Told) {
  const { convener, members } = await committeeOf(telling, id)
  const attending = members - (members > 7 ? 2 : 0)
  const yes = until === 'not-passed' ? Math.floor(attending / 2) : attending - 1
  const tally = { members, attending, yes, no: attending - yes, abstain: 0 }
  sure(await act(as(telling, 'decide', telling.cast.at(convener, 'officer')), 'recordOutcome', id, { tally }))
}

export async function revoke(telling: Telling, { id }: Told) {
  const certificate = await findCertificateOf(telling.db, id)
  if (!certificate) return
  const session = telling.cast.at(certificate.office, 'approver')
  const reason = '经查，申报材料弄虚作假'
  const revoked = await act(
    as(telling, 'now', session),
    'revoke',
    id,
    { reason },
    {
      also: async (tx) => {
        await insertRevocation(tx, certificate.id, reason, session.account)
      },
    },
  )
  sure(revoked)
}
