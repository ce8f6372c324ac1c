import type { OrganisationId, PersonId } from '../../core/id.ts'
import { levels } from '../../core/title.ts'
import { units } from '../../regions/fujian/demo/organisations.ts'
import { fujian } from '../../regions/fujian/index.ts'
import { insertAccount } from '../db/accounts.ts'
import { insertCommittee } from '../db/committees.ts'
import { insertOrganisation } from '../db/organisations.ts'
import { setCapabilities } from '../db/staff.ts'
import { sealIdNumber, sealMobile } from '../personal.ts'
import { idNumber } from './cast.ts'
import { type Caller, testSite } from './site.ts'

export type Unit =
  | 'province'
  | 'housing'
  | 'construction-group'
  | 'builders'
  | 'fuzhou'
  | 'gulou'
  | 'gulou-talents'
  | 'software'
type Role = 'administrator' | 'officer' | 'approver'
export type Post = `${Role} ${Unit}`

/** A chain of Fujian's offices with their people, a unit outside the organiser's tree, a committee. */
export async function fujianScene() {
  const site = await testSite({ region: fujian })
  const { db, region, server } = site
  const clock = { now: new Date('2026-05-11T02:00:00Z') }
  server.now = () => clock.now
  const wanted: Unit[] = [
    'province',
    'housing',
    'construction-group',
    'builders',
    'fuzhou',
    'gulou',
    'gulou-talents',
    'software',
  ]
  const office = {} as Record<Unit, OrganisationId>
  const ids = {} as Record<Post, PersonId>
  for (const { key, parent, kind, code, name } of units.filter((one) => wanted.some((unit) => unit === one.key))) {
    const group = region.organisationKinds.find(({ id }) => id === kind)?.group ?? ''
    const above = parent ? office[parent as Unit] : null
    const none = { category: null, nature: null, creditCode: null }
    const id = await insertOrganisation(db, { parent: above, kind, group, code, name, ...none })
    office[key as Unit] = id
    for (const role of ['administrator', 'officer', 'approver'] as const) {
      const rest = { organisation: id, password: '', createdBy: null, login: `${role}-${key}` }
      const account = await insertAccount(db, { kind: role, name: `${name}${role}`, ...rest })
      const may = region.permissions.filter((one) => one.role === role && (one.kinds?.includes(kind) ?? true))
      await setCapabilities(
        db,
        account,
        may.map(({ capability }) => capability),
      )
      ids[`${role} ${key as Unit}`] = account
    }
  }
  const committee = await insertCommittee(db, {
    ...{ code: 'F0001', name: '福建省建设工程系列高级职称评审委员会', series: 'engineering', levels, type: 'open' },
    ...{ convener: office.housing, authoriser: office.province, members: 25 },
    filing: { opens: '2026-01-01', closes: '2027-12-31' },
  })
  if (!committee) throw new Error('no committee')
  await site.settle()
  const staff = {} as Record<Post, Caller>
  for (const [post, id] of Object.entries(ids)) staff[post as Post] = await site.as(id)

  const applicant = async (serial: number, unit: Unit = 'builders') => {
    const person = await insertAccount(db, {
      ...{
        kind: 'applicant',
        login: null,
        name: `林工${serial}`,
        organisation: office[unit],
        password: '',
        createdBy: null,
      },
      idNumber: sealIdNumber(idNumber(serial), server.keys),
      mobile: sealMobile(`1380000${String(serial).padStart(4, '0')}`, server.keys),
    })
    await site.settle()
    return { person, as: await site.as(person) }
  }
  return { ...site, clock, office, ids, staff, committee, applicant }
}

export type FujianScene = Awaited<ReturnType<typeof fujianScene>>

type Decision = 'approval' | 'return' | 'refusal'

/** What a desk decides with the file before its eyes. */
export async function decide({ staff }: FujianScene, who: Post, id: number, what: Decision, body: object) {
  const { version } = (await staff[who]('GET', `/checks/${id}`)).body
  return staff[who]('PUT', `/checks/${id}/${what}`, { version: version ?? 0, ...body })
}

export const approve = (scene: FujianScene, who: Post, id: number) =>
  decide(scene, who, id, 'approval', { opinion: `${who} 同意`, recommendation: '公示无异议', groupOpinion: '同意' })

/** From the last desk to the committee's vote and the certificate, all by the plan's organiser; `confirmed` looks before the last step. */
export async function reviewed(scene: FujianScene, application: number, confirmed = async () => {}) {
  const { staff, clock, committee } = scene
  const officer = staff['officer housing']
  const approver = staff['approver housing']
  const body = { meets: '2026-07-20', place: '省住建厅', method: '集中评审、无记名投票', panels: '施工组', remarks: '' }
  const scheme = (await officer('POST', `/committees/${committee}/schemes`, { year: 2026, body })).body
  for (const who of ['officer province', 'approver province'] as const)
    await staff[who]('PUT', `/schemes/${scheme.id}/check`, { passed: true })
  const notice = async (kind: 'eligibility' | 'outcome', until: string) => {
    const { body: made } = await officer('POST', '/notices', { kind, applications: [application], contact: '0591-0' })
    clock.now = new Date(until)
    return officer('PUT', `/notices/${made.id}/closing`, {})
  }
  const many = async (who: Caller, path: string, rest: object) => (await who('PUT', path, rest)).body
  const one = { applications: [application] }
  const tally = { members: 25, attending: 25, yes: 24, no: 1, abstain: 0 }
  return {
    noticed: (await notice('eligibility', '2026-06-15T02:00:00Z')).body,
    referred: await many(approver, '/referrals', { ...one, committee, entrusted: false }),
    received: await many(officer, '/receipts', one),
    decided: await many(officer, '/outcomes', { outcomes: [{ application, tally }] }),
    publicised: (await notice('outcome', '2026-07-01T02:00:00Z')).body,
    confirmed: await many(approver, '/confirmations', one).finally(confirmed),
    certified: await many(officer, '/certificates', one),
  }
}
