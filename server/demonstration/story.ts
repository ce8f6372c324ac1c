import type { State } from '../../core/application.ts'
import { act, actOnMany } from '../act.ts'
import { certifyOne } from '../certifying.ts'
import type { Declared } from './declaring.ts'
import { passDesks, submit } from './desks.ts'
import { endNotices, object, putOnNotice, upholdAgainst } from './publicity.ts'
import { decideOn, receive, refer, revoke } from './review.ts'
import { as, eachOffice, officeOf, sure, type Telling, type Told } from './telling.ts'

/**
 * Everybody's story, told by the acts that people use: each stage happens on its own day before today, so that lists, logs
 * and clocks look as they would in the middle of a year.
 */
export async function tell(telling: Telling, everybody: readonly Declared[]) {
  const people: Told[] = everybody.map((one) => ({
    ...one,
    until: one.applicant.until,
    approvals: one.applicant.approvals,
  }))
  const { cast } = telling
  const only = (...states: State[]) => people.filter(({ until }) => states.includes(until))
  const but = (some: readonly Told[], ...states: State[]) => some.filter(({ until }) => !states.includes(until))

  for (const one of only('discarded'))
    sure(await act(as(telling, 'submit', cast.person(one.person)), 'discard', one.id))
  const declared = but(people, 'draft', 'discarded')
  for (const [index, one] of declared.entries()) await submit(telling, one, index)
  for (const one of only('withdrawn'))
    sure(await act(as(telling, 'check-lately', cast.person(one.person)), 'withdraw', one.id))
  for (const one of but(declared, 'withdrawn')) await passDesks(telling, one)

  const ended = but(declared, 'withdrawn', 'under-check', 'sent-back', 'barred')
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
  const received = but(referred, 'with-committee')
  for (const one of received) await receive(telling, one)
  const decided = but(received, 'under-review')
  for (const one of decided) await decideOn(telling, one)

  await putOnNotice(telling, 'publiciseOutcome', 'now', only('outcome-on-notice'))
  const closed = but(decided, 'not-passed', 'passed', 'outcome-on-notice')
  await putOnNotice(telling, 'publiciseOutcome', 'outcome', closed)
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
