import { levels } from '../../core/title.ts'
import { people } from '../../regions/tianjin/form/testing-answers.ts'
import { tianjin } from '../../regions/tianjin/index.ts'
import { insertAccount } from '../db/accounts.ts'
import { insertOrganisation } from '../db/organisations.ts'
import { ensurePlan } from '../db/plans.ts'
import { setCapabilities } from '../db/staff.ts'
import { filed } from './filed.ts'
import { mobileOf, ownAccountSite, person } from './own-accounts.ts'
import type { Caller } from './site.ts'

const offices = {
  city: ['city-office', '12', '天津市职称办', undefined],
  secretariat: ['committee-office', '129003', '天津市工程技术系列评审委员会办公室', 'city'],
  district: ['district-office', '120101', '和平区职称办', 'city'],
  bureau: ['district-bureau', '1201010301', '和平区工业局', 'district'],
  works: ['work-unit', '120101030100001', '天津百利示例电机有限公司', 'bureau'],
  mill: ['work-unit', '120101030100002', '天津示例纺织有限公司', 'bureau'],
} as const
export type Office = keyof typeof offices

/** A whole chain of Tianjin's offices with their people; whoever declares registers by phone, as everybody does there. */
export async function tianjinScene() {
  const site = await ownAccountSite(tianjin)
  const { db, region } = site
  site.clock.now = new Date('2026-09-10T02:00:00Z')
  await ensurePlan(db, region, { year: 2026, opens: '2026-01-01', closes: '2026-12-31' })
  const units = {} as Record<Office, number>
  const staff = {} as Record<`${'officer' | 'approver' | 'administrator'} ${Office}`, Caller>
  const ids = {} as Record<keyof typeof staff, number>
  for (const [name, [kind, code, label, parent]] of Object.entries(offices) as [Office, (typeof offices)[Office]][]) {
    const group = region.organisationKinds.find(({ id }) => id === kind)?.group ?? ''
    const none = { category: null, nature: null, creditCode: null }
    const parentId = parent ? (units[parent] as never) : null
    const organisation = await insertOrganisation(db, { parent: parentId, kind, group, code, name: label, ...none })
    units[name] = organisation
    for (const role of ['administrator', 'officer', 'approver'] as const) {
      const rest = { organisation, password: '', createdBy: null, login: `${role}-${name}` }
      const id = await insertAccount(db, { kind: role, name: `${label}${role}`, ...rest })
      const may = region.permissions.filter((one) => one.role === role && (one.kinds?.includes(kind) ?? true))
      await setCapabilities(
        db,
        id,
        may.map(({ capability }) => capability),
      )
      ids[`${role} ${name}`] = id
    }
  }
  await site.settle()
  for (const [who, id] of Object.entries(ids)) staff[who as keyof typeof staff] = await site.as(id)

  /** Registered, logged in, with the engineer's whole declaration filled in through the form. */
  const engineer = async (serial: number, change: { idNumber?: string; specialty?: string; unit?: Office } = {}) => {
    const { unit = 'works', specialty = '电机设计', ...who } = change
    const as = await registered(site, serial, who)
    const { id } = (await as('POST', '/applications', {})).body
    const answers = await filed(db, id, people.engineer ?? {})
    const basic = { ...answers.basic, specialty, unit: { id: units[unit], name: offices[unit][2] } }
    for (const [section, value] of Object.entries({ ...answers, basic })) {
      const saved = await as('PUT', `/applications/${id}/answers/${section}`, { version: 0, value })
      if (saved.status !== 200) throw new Error(`${section}: ${JSON.stringify(saved.body)}`)
    }
    return { id: id as number, as }
  }
  const submit = async ({ id, as }: { id: number; as: Caller }) => {
    const { version } = (await as('GET', `/applications/${id}`)).body
    return as('PUT', `/applications/${id}/submission`, { version, undertaking: region.words.undertaking.version })
  }
  const decide = async (who: keyof typeof staff, id: number, what: 'approval' | 'return' | 'refusal', body: object) => {
    const { version } = (await staff[who]('GET', `/checks/${id}`)).body
    return staff[who]('PUT', `/checks/${id}/${what}`, { version: version ?? 0, ...body })
  }
  return { ...site, units, staff, engineer, submit, decide }
}

export type TianjinScene = Awaited<ReturnType<typeof tianjinScene>>

export async function registered(
  site: Pick<TianjinScene, 'codeFor' | 'register' | 'logIn'>,
  serial: number,
  change: { idNumber?: string } = {},
): Promise<Caller> {
  const typed = { ...person(serial), ...change, agreed: { agreement: '2026-1', privacy: '2026-1' } }
  const opened = await site.register({ ...typed, code: await site.codeFor(mobileOf(serial)) })
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.body))
  return (await site.logIn(typed.idNumber, typed.password)).as
}

/** From the last desk to the committee's desk: on notice, referred, under an approved scheme. */
export async function refer({ staff, clock }: TianjinScene, application: number) {
  const administrator = staff['administrator secretariat']
  const officer = staff['officer city']
  const { id: committee } = (
    await administrator('POST', '/committees', {
      code: 'T0003',
      name: '天津市工程技术系列评审委员会',
      series: 'engineering',
      levels,
      type: 'open',
      members: 25,
      filing: { opens: '2026-01-01', closes: '2027-12-31' },
    })
  ).body
  const body = { meets: '2026-11-05', place: '市人社局', method: '集中评审、无记名投票', panels: '机械组', remarks: '' }
  const scheme = (await staff['officer secretariat']('POST', `/committees/${committee}/schemes`, { year: 2026, body }))
    .body
  for (const who of ['officer city', 'approver city'] as const)
    await staff[who]('PUT', `/schemes/${scheme.id}/check`, { passed: true })
  const wanted = { kind: 'eligibility', applications: [application], contact: '022-00000000' }
  const { body: notice } = await officer('POST', '/notices', wanted)
  clock.now = new Date('2026-09-28T02:00:00Z')
  await officer('PUT', `/notices/${notice.id}/closing`, {})
  return staff['approver city']('PUT', '/referrals', { applications: [application], committee, entrusted: false })
}

/** From the committee's vote to the certificate. */
export async function certify({ staff, clock }: TianjinScene, application: number) {
  const officer = staff['officer city']
  const tally = { members: 25, attending: 25, yes: 24, no: 1, abstain: 0 }
  await staff['officer secretariat']('PUT', '/outcomes', { outcomes: [{ application, tally }] })
  const wanted = { kind: 'outcome', applications: [application], contact: '022-00000000' }
  clock.now = new Date('2026-11-09T02:00:00Z')
  const { body: notice } = await officer('POST', '/notices', wanted)
  clock.now = new Date('2026-11-20T02:00:00Z')
  await officer('PUT', `/notices/${notice.id}/closing`, {})
  await staff['approver city']('PUT', '/confirmations', { applications: [application] })
  return officer('PUT', '/certificates', { applications: [application] })
}
