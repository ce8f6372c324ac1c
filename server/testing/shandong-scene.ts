import type { Row, Sheet } from '../../core/condition.ts'
import { real } from '../../core/demonstrated.ts'
import { demonstration } from '../../regions/shandong/demo/demonstration.ts'
import { shandong } from '../../regions/shandong/index.ts'
import { insertAccount } from '../db/accounts.ts'
import { insertOrganisation } from '../db/organisations.ts'
import { ensurePlan } from '../db/plans.ts'
import { setCapabilities } from '../db/staff.ts'
import { idNumber } from './cast.ts'
import { filed } from './filed.ts'
import { mobileOf, ownAccountSite } from './own-accounts.ts'
import type { Caller } from './site.ts'

const offices = {
  province: ['province-office', '37', '山东省人力资源和社会保障厅', undefined],
  city: ['city-office', '3702', '青岛市人力资源和社会保障局', 'province'],
  talents: ['talent-centre', '37029900', '青岛市人才服务中心', 'city'],
  works: ['work-unit', '370200001', '青岛示例仪表有限公司', 'city'],
} as const
export type Office = keyof typeof offices

/** A city of Shandong with a talent centre and a work unit, each with its officer; whoever declares has registered. */
export async function shandongScene() {
  const site = await ownAccountSite(shandong)
  const { db, region } = site
  site.clock.now = new Date('2026-09-10T02:00:00Z')
  await ensurePlan(db, region, { year: 2026, opens: '2026-01-01', closes: '2026-12-31' })
  const units = {} as Record<Office, number>
  const ids = {} as Record<Office, number>
  const staff = {} as Record<Office, Caller>
  for (const [name, [kind, code, label, parent]] of Object.entries(offices) as [Office, (typeof offices)[Office]][]) {
    const group = region.organisationKinds.find(({ id }) => id === kind)?.group ?? ''
    const none = { category: null, nature: null, creditCode: null }
    const above = parent ? (units[parent] as never) : null
    const organisation = await insertOrganisation(db, { parent: above, kind, group, code, name: label, ...none })
    units[name] = organisation
    const rest = { organisation, password: '', createdBy: null, login: `officer-${name}` }
    const id = await insertAccount(db, { kind: 'officer', name: `${label}经办人`, ...rest })
    const may = region.permissions.filter((one) => one.role === 'officer' && (one.kinds?.includes(kind) ?? true))
    await setCapabilities(
      db,
      id,
      may.map(({ capability }) => capability),
    )
    ids[name] = id
  }
  await site.settle()
  for (const [name, id] of Object.entries(ids)) staff[name as Office] = await site.as(id as never)

  const register = async (serial: number): Promise<Caller> => {
    const password = 'Ruolan2026'
    const opened = await site.nobody('POST', '/registrations', {
      ...{ login: `ruolan${serial}`, name: '沈若兰', idNumber: idNumber(serial), mobile: mobileOf(serial) },
      ...{ password, passwordAgain: password, agreed: { agreement: '2026-1', privacy: '2026-1' } },
      captcha: await site.proof(),
    })
    if (opened.status !== 200) throw new Error(JSON.stringify(opened.body))
    return (await site.logIn(`ruolan${serial}`, password)).as
  }
  const pledge = (as: Caller) => as('PUT', '/pledge', { version: region.words.undertaking.version })
  /** Pledged and begun, with nothing in it. */
  const begun = async (serial: number) => {
    const as = await register(serial)
    await pledge(as)
    return { id: (await as('POST', '/applications', {})).body.id as number, as }
  }
  const read = async ({ id, as }: Declared) => (await as('GET', `/applications/${id}`)).body
  const save = async (one: Declared, section: string, value: unknown) => {
    const { versions } = await read(one)
    return one.as('PUT', `/applications/${one.id}/answers/${section}`, { version: versions[section] ?? 0, value })
  }
  /** A whole declaration, as somebody of the demonstration filled it in, of the work unit. */
  const answers = async ({ id }: Declared): Promise<Record<string, Sheet & Row[]>> => {
    const some = demonstration(2026).applicants.find(
      ({ series, until }) => series === 'engineering' && until === 'to-forward',
    )
    const organisation = () => ({ id: units.works, name: offices.works[2] })
    const given = real(
      some?.answers ?? {},
      ({ page, type, lines }) => ({ file: 0, name: page, type, bytes: 40_000, sha256: `${page} ${lines.join()}` }),
      organisation,
    )
    const rows = Object.entries(await filed(db, id, given)).map(([section, value]) => [
      section,
      Array.isArray(value) ? value.map((row, index) => ({ id: `row-${index + 1}`, ...row })) : value,
    ])
    return Object.fromEntries(rows)
  }
  const filledIn = async (serial: number, change: Sheet = {}) => {
    const one = await begun(serial)
    const { basic, ...others } = await answers(one)
    for (const [section, value] of Object.entries({ basic: { ...basic, ...change }, ...others })) {
      const saved = await save(one, section, value)
      if (saved.status !== 200) throw new Error(`${section}: ${JSON.stringify(saved.body)}`)
    }
    return one
  }
  const submit = async (one: Declared) => {
    const { version } = await read(one)
    return one.as('PUT', `/applications/${one.id}/submission`, {
      version,
      undertaking: region.words.undertaking.version,
    })
  }
  const decide = async (who: Office, id: number, what: 'approval' | 'return', body: object = {}) => {
    const { version } = (await staff[who]('GET', `/checks/${id}`)).body
    return staff[who]('PUT', `/checks/${id}/${what}`, { version: version ?? 0, ...body })
  }
  return { ...site, units, staff, register, pledge, begun, read, save, answers, filledIn, submit, decide }
}

export type Declared = { id: number; as: Caller }
