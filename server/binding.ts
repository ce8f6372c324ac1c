import { type BindingAct, type BindingFacts, type BindingRefusal, decideBinding } from '../core/binding.ts'
import type { OrganisationId, PersonId } from '../core/id.ts'
import { bindTo } from './db/applicants.ts'
import {
  type Asker,
  type Binding,
  findBindable,
  findBinding,
  holdAsker,
  holdBinding,
  insertBinding,
  settleBinding,
  tellUnitOfPeople,
} from './db/bindings.ts'
import { tellPerson } from './db/messages.ts'
import type { Db } from './hosted.ts'
import { actorOf, type Session } from './session.ts'

export type NotBound = { refusal: BindingRefusal | 'not-found' | 'changed-meanwhile' }
type Asked = { account: PersonId; unit: number; explanation: string; at: Date }

/** In the caller's transaction, which for somebody new makes the account too. A second open request breaks `one_open_binding_a_person`. */
export async function askForBinding(
  tx: Db,
  { account, unit, explanation, at }: Asked,
): Promise<{ id: number } | NotBound> {
  const asker = await holdAsker(tx, account)
  const found = await findBindable(tx, unit)
  const office = unit as OrganisationId
  const facts: BindingFacts = {
    ...factsOf(asker),
    actor: { id: account, is: 'applicant', capabilities: [] },
    isApplicantThemself: true,
    unit: office,
    isEmployer: found?.isEmployer ?? false,
  }
  const decided = decideBinding('ask', undefined, facts, { explanation })
  if ('refusal' in decided) return decided
  const id = await insertBinding(tx, { account, unit, former: asker.bound, explanation: explanation.trim(), at })
  await tellUnitOfPeople(tx, office, `有人员申请绑定本单位，${whereToDecide}`)
  await tellPerson(tx, account, `已向“${found?.name}”提交单位绑定申请，${whatWaits}`)
  return { id }
}

const whereToDecide = '请到“人员绑定”办理。'
const whatWaits = '单位审核同意后生效；在个人中心可以查看或撤回。'

type Verdict = { act: Exclude<BindingAct, 'ask'>; id: number; version: number; reason?: string; at: Date }

/** The only way a request changes: hold person and request, decide, write row, message and, when agreed, the unit. */
export async function settle(
  tx: Db,
  session: Session,
  { act, id, version, reason = '', at }: Verdict,
): Promise<NotBound | Binding> {
  const seen = await findBinding(tx, id, session.account)
  if (!seen || !isKnownTo(session, seen)) return { refusal: 'not-found' }
  await holdAsker(tx, seen.account)
  await holdBinding(tx, id)
  const held = await findBinding(tx, id, session.account)
  if (!held || held.version !== version) return { refusal: 'changed-meanwhile' }
  const decided = decideBinding(act, held.state, bindingFacts(held, session), { reason })
  if ('refusal' in decided) return decided
  const { state } = decided
  await settleBinding(tx, id, { state, reason: act === 'refuse' ? reason.trim() : null, by: session.account, at })
  if (act === 'approve') await bindTo(tx, held.account, held.unit)
  await tell(tx, act, { ...held, reason: reason.trim() })
  return held
}

/** One's own; of others what is asked of the unit that one acts for. */
const isKnownTo = ({ account, kind, office }: Session, { account: asker, unit }: Binding) =>
  kind === 'applicant' ? asker === account : office === unit

export const bindingFacts = (one: Binding, session: Session): BindingFacts => ({
  ...factsOf(one),
  actor: actorOf(session),
  isApplicantThemself: one.own,
  unit: one.unit,
  isEmployer: one.isEmployer,
  ...(one.former && { former: one.former }),
})

const factsOf = ({ account, active, bound, underWay }: Asker) => ({
  applicant: account,
  active,
  underWay,
  ...(bound && { bound }),
})

async function tell(
  tx: Db,
  act: Verdict['act'],
  { account, name, unit, unitName, bound, reason }: Binding,
): Promise<unknown> {
  if (act === 'withdraw') return tellUnitOfPeople(tx, unit, `${name}撤回了绑定本单位的申请。`)
  if (act === 'refuse') return tellPerson(tx, account, `“${unitName}”没有同意您的单位绑定申请，原因：${reason}`)
  await tellPerson(
    tx,
    account,
    `“${unitName}”已同意您的单位绑定申请，现在您的工作单位是“${unitName}”。${bound ? whatStays : whatIsOpen}`,
  )
  return bound && tellUnitOfPeople(tx, bound, `${name}已变更工作单位到“${unitName}”，不再是本单位人员。`)
}

const whatIsOpen = '现在可以在业绩库提交单位审核，也可以申报职称。'
const whatStays = '已审核通过的业绩仍然有效；原单位还没有审核的，请撤回后重新提交。'
