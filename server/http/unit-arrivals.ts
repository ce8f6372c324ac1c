import { z } from 'zod'
import { kindsThatRegister } from '../../core/account.ts'
import { audit } from '../audit.ts'
import { findArrival, takeArrival } from '../db/departures.ts'
import { noteLogin } from '../db/logins.ts'
import { listUnitDesks } from '../db/unit-requests.ts'
import { unlessViolated } from '../db/violation.ts'
import { join, unknownPassword } from '../identity/joining.ts'
import { openSession } from '../session.ts'
import { type NotRegistered, registerUnit } from '../unit-registering.ts'
import { over, readKept, tokenOf, vouchedBy } from './arrivals.ts'
import { arrivalCookie } from './cookie.ts'
import { identityPath } from './identity-pages.ts'
import { type Call, type Refused, refuse, route, telephone, unitText } from './route.ts'
import { enter, whoShape } from './session.ts'

const tag = '统一身份认证'
const who = ['anyone'] as const

/** 单位注册: a legal representative whose unit is not here yet, until it is. */
export const unitArrivalRoutes = [
  route({
    method: 'GET',
    path: '/identity/unit-arrival',
    urgency: 'act',
    tag,
    summary: '单位注册：统一身份认证提供的信息和可选的类型',
    who,
    answer: z.object({
      provider: z.string(),
      unitName: z.string(),
      creditCode: z.string(),
      representative: z.string(),
      kinds: z.array(
        z.object({
          kind: z.string(),
          name: z.string(),
          category: z.string().nullable(),
          nature: z.string().nullable(),
        }),
      ),
      categories: z.array(z.string()),
      natures: z.array(z.string()),
    }),
    handle: async (call) => {
      const { region } = call
      const arrived = await whoArrived(call)
      if (!arrived) return over()
      return {
        ...arrived.unit,
        provider: region.accounts.provider?.name ?? '',
        kinds: kindsThatRegister(region).map(({ id, name, defaults }) => ({
          ...{ kind: id, name, category: defaults?.category ?? null, nature: defaults?.nature ?? null },
        })),
        categories: [...region.categories],
        natures: [...region.natures],
      }
    },
  }),
  route({
    method: 'GET',
    path: '/identity/unit-arrival/supervisors',
    urgency: 'act',
    tag,
    summary: '单位注册：该类型单位可选的主管单位，按名称查找',
    who,
    perMinute: 120,
    query: z.object({ kind: z.string().max(60), search: z.string().trim().max(80).optional() }).strict(),
    answer: z.array(z.object({ id: z.number(), name: z.string(), above: z.string().nullable() })),
    handle: async (call) => {
      const { db, region, query } = call
      if (!(await whoArrived(call))) return over()
      const kind = kindsThatRegister(region).find(({ id }) => id === query.kind)
      return listUnitDesks(db, kind?.under ?? [], query.search || undefined)
    },
  }),
  route({
    method: 'PUT',
    path: '/identity/unit-arrival',
    perMinute: 60,
    tag,
    summary: '单位注册：补充单位资料，注册后由法定代表人作为单位管理员进入系统',
    who,
    body: z.strictObject({
      kind: z.string().max(60),
      parent: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
      category: z.string().max(60),
      nature: z.string().max(60),
      address: unitText(120),
      contact: unitText(40),
      phone: telephone,
      mobile: z.string().max(30),
      agreed: z.strictObject({ agreement: z.string().max(40), privacy: z.string().max(40) }).optional(),
    }),
    answer: whoShape.extend({ next: z.string().optional() }),
    handle: async (call) => {
      const { region, visitor, body, reply } = call
      const arrived = await whoArrived(call)
      if (!arrived) return over()
      if (visitor) return refuse('identity-other-person')
      const { agreed, ...typed } = body
      if (!agreed) return refuse('agree')
      const { agreement, privacy } = region.words
      if (agreed.agreement !== agreement.version || agreed.privacy !== privacy.version)
        return refuse('agreement-changed')
      const session = await register(call, { ...typed, agreed })
      if (typeof session !== 'string') return session ?? over()
      reply.clearCookie(arrivalCookie(region.id), { path: identityPath(region.id) })
      return { ...(await enter(call, session)), ...(arrived.next && { next: arrived.next }) }
    },
  }),
]

async function whoArrived(call: Call<unknown, unknown, unknown>) {
  const arrival = await findArrival(call.db, tokenOf(call), call.server.now())
  const { unit, next } = arrival ? readKept(arrival.told, call) : {}
  return unit && { unit, next }
}

type Typed = Parameters<typeof registerUnit>[3]
type Outcome = string | Refused | undefined

/** The key of a new session, or why not; nothing when somebody else has completed the same arrival. */
async function register(call: Call<unknown, unknown, unknown>, typed: Typed, tries = 3): Promise<Outcome> {
  const { db, region, server, address } = call
  const password = await unknownPassword()
  const work = db.transaction().execute(async (tx) => {
    const arrival = await takeArrival(tx, tokenOf(call), server.now())
    const kept = arrival && readKept(arrival.told, call)
    const unit = kept?.unit
    if (!arrival || !unit) return undefined
    const made = await registerUnit(tx, { region, server, password }, unit, typed)
    if ('refusal' in made) throw new Unregistered(made)
    await join(tx, server, arrival, { account: made.account, told: undefined, provider: region.accounts.provider })
    await audit(tx, call, 'register-unit', 'organisation', made.organisation, {
      code: made.code,
      account: made.account,
    })
    await noteLogin(tx, made.account)
    return openSession(tx, made.account, address, vouchedBy(arrival, kept, call))
  })
  // A superior has given the code away in this very moment: the next one is free.
  const again = async (): Promise<Outcome> =>
    tries > 1 ? register(call, typed, tries - 1) : refuse('changed-meanwhile')
  const answers: Record<string, () => Promise<Outcome>> = {
    one_unit_a_credit_code: async () => refuse('unit-registered-meanwhile'),
    sibling_names_differ: async () => refuse('unit-named-so', { where: 'parent' }),
    code_is_unique_in_its_group: again,
    login_is_unique: again,
  }
  return unlessViolated<Outcome, Promise<Outcome>>(work, answers).catch((error: unknown) => {
    if (error instanceof Unregistered) return refuse(error.why.refusal, error.why.detail)
    throw error
  })
}

/** Undoes what was written before it was known. */
class Unregistered extends Error {
  readonly why: NotRegistered
  constructor(why: NotRegistered) {
    super(why.refusal)
    this.why = why
  }
}
