import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { hebei } from '../../regions/hebei/index.ts'
import { firstRunLinks } from '../setup.ts'
import { type Caller, testSite } from '../testing/site.ts'

/** Hebei built from nothing: every unit by the administrator of the one above, each logging in for the first time. */
const site = await testSite({ region: hebei })
const password = 'Ownpassword2026'
const administrator = { name: '白雪梅', mobile: '13803116027' }
let province: Caller
let ministry: Caller

async function enter(login: string): Promise<Caller> {
  const { as } = await site.logIn('administrator', login, hebei.accounts.initialPassword)
  await as('PUT', '/password', { current: hebei.accounts.initialPassword, next: password })
  const { body: own } = await as('GET', '/organisation')
  const { category, nature = '机关', version } = own
  const record = { category, nature: nature ?? '事业单位', contact: '白雪梅', phone: '0311-86011234', version }
  expect((await as('PUT', '/organisation', record)).body).toEqual({ ok: true })
  return as
}

const make = (by: Caller, kind: string, serial: string, name: string) =>
  by('POST', '/organisations', { kind, serial, name, administrator })

beforeAll(async () => {
  const [link] = await firstRunLinks(site.server)
  const manager = { token: link?.url.split('#')[1], login: 'manager', name: '系统管理员', password }
  await site.nobody('PUT', '/setup', manager)
  const { as: system } = await site.logIn('administrator', 'manager', password)
  await system('PUT', '/root-office', { administrator })
  province = await enter('13')
})

it('省职改办 → 河北省教育厅 → 河北省医科大学 → 第三医院, one level at a time [HE-ORG-04]', async () => {
  const { body: education } = await make(province, 'provincial-government-department', '1001', '河北省教育厅')
  expect(education.code).toBe('131001')
  ministry = await enter(education.administrator.login)
  const { body: university } = await make(ministry, 'employer', '5001', '河北省医科大学')
  const third = await make(await enter(university.administrator.login), 'employer', '5001', '河北省医科大学第三医院')
  expect(third.body.code).toBe('13100150015001')
  const { rows } = await sql`select array_agg(p.name order by cardinality(p.ancestors)) as chain from organisation o
    join organisation p on p.id = any (o.ancestors) where o.name = '河北省医科大学第三医院'`.execute(site.db)
  expect(rows).toEqual([
    { chain: ['河北省职称改革领导小组办公室', '河北省教育厅', '河北省医科大学', '河北省医科大学第三医院'] },
  ])
  const above = await province('POST', '/organisations', {
    ...{ kind: 'employer', serial: '5002', name: '河北省医科大学第三医院', administrator },
    parent: university.id,
  })
  expect(above.body.refusal).toBe('unknown-field')
})

it('the authority makes units that have no superior, directly below itself [HE-ORG-02]', async () => {
  const { body } = await make(province, 'employer', '5001', '河北某无主管企业')
  const { rows } =
    await sql`select parent is not null and code = '135001' as below from organisation where id = ${body.id}`.execute(
      site.db,
    )
  expect(rows).toEqual([{ below: true }])
})

it('children of the root are made by its own administrator alone [HE-ORG-21]', async () => {
  for (const kind of ['city-office', 'provincial-government-department', 'provincial-agency'])
    expect((await make(ministry, kind, '5000', '甲')).body.refusal).toBe('kind-not-below')
  const { as: system } = await site.logIn('administrator', 'manager', password)
  expect((await make(system, 'city-office', '0100', '甲')).body.refusal).toBe('not-for-you')
  const { body } = await make(province, 'city-office', '0100', '石家庄市职改办')
  expect(body.code).toBe('130100')
  const city = await enter('130100')
  expect((await make(city, 'city-office', '0200', '唐山市职改办')).body.refusal).toBe('kind-not-below')
  const county = await make(city, 'county-office', '0102', '长安区职改办')
  expect(county.body.code).toBe('1301000102')
})

it('an office and a department may have the same digits, two of one group may not [HE-ORG-19]', async () => {
  expect((await make(province, 'xiongan-office', '1001', '雄安新区职改办')).body.code).toBe('131001')
  expect((await make(province, 'provincial-government-department', '1001', '另一厅')).body.refusal).toBe('code-taken')
  expect((await site.logIn('administrator', '131001', hebei.accounts.initialPassword)).body.organisationName).toBe(
    '雄安新区职改办',
  )
})
