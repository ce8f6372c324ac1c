import type { OrganisationId } from './id.ts'
import type { CreditCodeRefusal } from './identity.ts'
import { checkCreditCode, foldCreditCode } from './identity.ts'
import type { Actor } from './needs.ts'

/**
 * 权限申请: a unit that registered itself does no title work before its permission is granted. The register of units says
 * yes at once or nothing at all; what it can't say, the bureau of the unit's division decides.
 */
export const permissionStates = { draft: '未提交', open: '待审核', granted: '审核通过', refused: '审核不通过' } as const
export type PermissionState = keyof typeof permissionStates

/** 自动校验, by name and credit code. Only `matched` grants; who has no code, or is unknown to the register, is looked at by people. */
export const findings = {
  matched: '单位名称与统一社会信用代码一致',
  'name-differs': '登记名称与填写的单位名称不一致',
  'code-unknown': '未查到该统一社会信用代码',
  'without-code': '没有统一社会信用代码，须人工审核',
  'not-answered': '单位信息共享服务暂时无法核对，转人工审核',
} as const
export type Finding = keyof typeof findings

/** What the register knows under a code; it may not answer at all. */
export type Looked = { name: string } | 'unknown' | 'not-answered'

export function findingOf({ name, creditCode }: Pick<PermissionAsked, 'name' | 'creditCode'>, looked: Looked): Finding {
  if (foldCreditCode(creditCode) === '') return 'without-code'
  if (looked === 'not-answered') return looked
  if (looked === 'unknown') return 'code-unknown'
  return foldUnitName(looked.name) === foldUnitName(name) ? 'matched' : 'name-differs'
}

/** Full-width and half-width brackets are one, and spaces none: nothing else of a unit's name is. */
const foldUnitName = (name: string) => name.normalize('NFKC').replace(/\s/g, '')

export type PermissionAsked = {
  name: string
  /** Empty where the unit has none. */
  creditCode: string
  division: string
  contact: string
  phone: string
  address: string
}

const asks = [
  'name',
  'creditCode',
  'division',
  'address',
  'contact',
  'phone',
] as const satisfies readonly (keyof PermissionAsked)[]

export type PermissionSlip = {
  field: keyof PermissionAsked
  refusal: 'not-filled-in' | 'no-such-division' | 'not-a-telephone' | CreditCodeRefusal
}

/** What keeps it from being handed in, each at its field; kept as a draft it may be anything. */
export function permissionSlips(asked: PermissionAsked, divisions: readonly { code: string }[]): PermissionSlip[] {
  const refusals: Partial<Record<keyof PermissionAsked, PermissionSlip['refusal'] | undefined>> = {
    creditCode: asked.creditCode.trim() === '' ? undefined : checkCreditCode(asked.creditCode),
    division: divisions.some(({ code }) => code === asked.division) ? undefined : 'no-such-division',
    phone: /^[0-9+\-() ]{7,20}$/.test(asked.phone.trim()) ? undefined : 'not-a-telephone',
  }
  return asks.flatMap((field) => {
    const isMissing = asked[field].trim() === '' && field !== 'creditCode'
    const refusal = isMissing ? 'not-filled-in' : refusals[field]
    return refusal ? [{ field, refusal }] : []
  })
}

export type PermissionFacts = {
  actor: Actor
  unit: OrganisationId
  /** The office of the unit's division, once it was handed in. */
  bureau: OrganisationId | null
}

type Need = { refusal: string; met: (facts: PermissionFacts, input: { reason?: string }) => boolean }
const need = <const Name extends string>(refusal: Name, met: Need['met']) => ({ refusal, met })
const ownUnit = need('not-your-unit', ({ actor, unit }) => actor.is === 'officer' && actor.office === unit)
const theBureau = [
  need('not-asked-of-your-office', ({ actor, bureau }) => bureau !== null && actor.office === bureau),
  need('no-permission', ({ actor }) => actor.is === 'officer' && actor.capabilities.includes('grant-permission')),
] as const

type Definition = {
  label: string
  from: readonly PermissionState[]
  to: readonly PermissionState[]
  may: readonly Need[]
}

const permissionActs = {
  save: { label: '保存申请', from: ['draft', 'refused'], to: ['draft'], may: [ownUnit] },
  submit: { label: '提交申请', from: ['draft'], to: ['open', 'granted'], may: [ownUnit] },
  grant: { label: '审核通过', from: ['open'], to: ['granted'], may: theBureau },
  refuse: {
    label: '审核不通过',
    from: ['open'],
    to: ['refused'],
    may: [...theBureau, need('reason-missing', (_, { reason = '' }) => reason.trim() !== '')],
  },
} as const satisfies Record<string, Definition>
export type PermissionAct = keyof typeof permissionActs
export type PermissionRefusal = 'wrong-state' | (typeof permissionActs)[PermissionAct]['may'][number]['refusal']

/** Why not; nothing when it may be done. A unit that has not yet saved anything stands at a draft. */
export function whyNotPermission(
  act: PermissionAct,
  state: PermissionState,
  facts: PermissionFacts,
  input: { reason?: string } = {},
): PermissionRefusal | undefined {
  const { from, may }: Definition = permissionActs[act]
  if (!from.includes(state)) return 'wrong-state'
  return may.find(({ met }) => !met(facts, input))?.refusal as PermissionRefusal | undefined
}
