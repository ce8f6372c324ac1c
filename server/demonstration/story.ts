import type { State } from '../../core/application.ts'
import { isGranted } from '../../core/route.ts'
import { act, actOnMany } from '../act.ts'
import { certifyOne } from '../certifying.ts'
import type { Archive } from './archive.ts'
import type { Declared } from './declaring.ts'
import { passDesks, submit } from './desks.ts'
import { climb } from './opinions.ts'
import { endNotices, object, putOnNotice, upholdAgainst } from './publicity.ts'
import { approveScheme, decideOn, receive, refer, revoke } from './review.ts'
import { as, committeeOf, eachOffice, officeOf, sure, type Telling, type Told } from './telling.ts'

/**
 * Everybody's story, told by the acts that people use: each stage happens on its own day before today, so that lists, logs
 * and clocks look as they would in the middle of a year.
 */
export async function tell(telling: Telling & { archive: Archive }, everybody: readonly Declared[]) {
  const people: Told[] = everybody.map((one) => ({
    ...one,
    until: one.applicant.until,
    approvals: one.applicant.approvals,
  }))
  const { cast } = telling
  const only = (...states: State[]) => people.filter(({ until }) => states.includes(until))

  for (const one of only('discarded'))
    sure(await act(as(telling, 'submit', cast.person(one.person)), 'discard', one.id))
  const declared = but(people, 'draft', 'discarded')
  for (const [index, one] of declared.entries()) await submit(telling, one, index)
  for (const one of only('withdrawn'))
    sure(await act(as(telling, 'check-lately', cast.person(one.person)), 'withdraw', one.id))
  for (const one of but(declared, 'withdrawn')) await passDesks(telling, one)

  const ended = but(declared, 'withdrawn', 'under-check', 'to-forward', 'sent-back', 'barred')
  const arrived = isGranted(telling.region.policy.route) ? forwarded : throughNotice
  const referred = await arrived(telling, ended)
  const received = but(referred, 'with-committee')
  for (const one of received) await receive(telling, one)
  const decided = but(received, 'under-review')
  for (const one of decided) await decideOn(telling, one)

  await putOnNotice(telling, 'publiciseOutcome', 'now', only('outcome-on-notice'))
  const noticed = but(decided, 'not-passed', 'passed', 'outcome-on-notice')
  await putOnNotice(telling, 'publiciseOutcome', 'outcome', noticed)
  const closed = but(noticed, 'opinion-climbing', 'opinion-arrived')
  if (telling.region.policy.outcomeNotice === 'climbs') for (const one of noticed) await climb(telling, one)
  else
    await eachOffice(telling, closed, 'officer', (session, ids) =>
      actOnMany(as(telling, 'outcome-noticed', session), 'closeOutcomeNotice', ids, {}),
    )
  await eachOffice(telling, but(closed, 'outcome-noticed'), 'approver', (session, ids) =>
    actOnMany(as(telling, 'confirm', session), 'confirm', ids, {}),
  )
  for (const one of only('certified', 'revoked'))
    sure(await certifyOne(as(telling, 'certify', cast.at(await officeOf(telling, one.id), 'officer')), one.id))
  for (const one of only('revoked')) await revoke(telling, one)
  await endNotices(telling)
}

/** Their last office has forwarded them to the committee. */
async function forwarded(telling: Telling, ended: readonly Told[]): Promise<readonly Told[]> {
  for (const { id } of ended) await approveScheme(telling, (await committeeOf(telling, id)).id)
  return ended
}

/** 资格公示, an objection that waits and one that was right; then each to its committee. */
async function throughNotice(telling: Telling, ended: readonly Told[]): Promise<readonly Told[]> {
  const only = (...states: State[]) => ended.filter(({ until }) => states.includes(until))
  await putOnNotice(telling, 'publicise', 'notice', but(ended, 'eligible', 'on-notice'))
  await putOnNotice(telling, 'publicise', 'now', only('on-notice'))
  for (const one of only('on-notice').slice(1, 2)) await object(telling, one)
  for (const one of only('refused')) await upholdAgainst(telling, one)
  const noticed = but(ended, 'eligible', 'on-notice', 'refused')
  await eachOffice(telling, noticed, 'officer', (session, ids) =>
    actOnMany(as(telling, 'noticed', session), 'closeNotice', ids, {}),
  )

  const referred = but(noticed, 'noticed')
  for (const one of referred) await refer(telling, one)
  return referred
}

const but = (some: readonly Told[], ...states: State[]) => some.filter(({ until }) => !states.includes(until))
