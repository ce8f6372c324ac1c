import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cast } from '../long-cast.ts'
import { expectSound } from '../scene.ts'
import { choose, dialog, enter, enterFirst, fill, givenAccount, press } from '../verbs.ts'
import type { Stage } from './stage.ts'

/** From the one-time link to the applicant: every office makes the next. */
export const organising = (stage: Stage) => {
  let province: Page
  let city: Page
  let department: Page
  let unit: Page

  it('makes its first system manager by the one-time link, who makes the province office', async () => {
    const manager = await stage.stranger()
    await manager.goto(stage.site().firstRunLink)
    await fill(manager, { 登录名: cast.manager.login, 姓名: cast.manager.name, 密码: cast.manager.password })
    await press(manager, '设立')
    await manager.getByText('系统管理员已设立').waitFor()
    await expectSound(manager)

    await enter(manager, '机构（单位）管理员', cast.manager.login, cast.manager.password)
    await fill(manager, { 管理员姓名: cast.province.name, 管理员手机号: cast.province.mobile })
    await press(manager, '建立省级主管机构和管理员账号')
    const login = await givenAccount(manager, '省级主管机构已建立')
    await expectSound(manager)

    province = await stage.of('province')
    await enterFirst(province, '机构（单位）管理员', login)
  })

  it('asks for the own unit first: 编辑本级机构（单位） comes before 创建次级机构（单位） [HE-ORG-22] [HE-ORG-25]', async () => {
    await province.getByRole('heading', { name: '编辑本级机构（单位）' }).waitFor()
    await province.goto('/hebei/organisations')
    await province.getByText('请先完善本单位信息', { exact: false }).waitFor()
    expect(new URL(province.url()).pathname).toBe('/hebei/organisation')
    await expectSound(province)
    await complete(province, { 类别: '职称管理部门', 性质: '机关' })
    await province.getByRole('heading', { name: '机构（单位）管理' }).waitFor()
  })

  it('lets the province make a city office and a department, code by code [HE-ORG-03] [HE-ORG-24]', async () => {
    await press(province, /创建次级机构（单位）/)
    await province.getByRole('radio', { name: '设区市职改办' }).check()
    await fill(province, { 编码: '01' })
    await press(province, '建立机构和账号')
    await province.getByText('编码须为 4 位数字').waitFor()
    await province.getByText('请填写机构（单位）名称').waitFor()
    await province.getByText('请填写管理员姓名').waitFor()
    await expectSound(province)
    const cityLogin = await make(province, '设区市职改办', '0100', '石家庄市职称改革领导小组办公室', cast.city)

    await province.getByRole('radio', { name: '省政府部门' }).check()
    await fill(province, { 编码: '2000', '机构（单位）名称': '河北省教育厅' })
    await press(province, '建立机构和账号')
    await province.getByText('省政府部门的编码须在 1001 至 1999 之间').waitFor()
    const departmentLogin = await make(province, '省政府部门', '1001', '河北省教育厅', cast.department)
    await expect.poll(() => province.locator('.tree').textContent()).toContain('河北省教育厅')

    city = await stage.of('city')
    await enterFirst(city, '机构（单位）管理员', cityLogin)
    await complete(city)
    department = await stage.of('department')
    await enterFirst(department, '机构（单位）管理员', departmentLogin)
    await complete(department)
  })

  it('lets those make their employers, each its own', async () => {
    await press(city, /创建次级机构（单位）/)
    const login = await make(city, '基层单位', '5001', '石家庄市示例工程有限公司', cast.unit)
    await press(department, /创建次级机构（单位）/)
    await make(department, '基层单位', '5001', '河北省示例中学', { name: '方执教', mobile: '13800000011' })
    await expectSound(department)
    unit = await stage.of('unit')
    await enterFirst(unit, '机构（单位）管理员', login)
    await complete(unit, { 性质: '民营企业' })
  })

  it('makes staff in two steps, the second for the permissions [HE-ACCT-02] [HE-ACCT-03]', async () => {
    await unit.goto('/hebei/staff')
    await hire(unit, '经办人', cast.unitOfficer)
    await hire(unit, '领导', cast.unitApprover)
    await expectSound(unit)
    await city.goto('/hebei/staff')
    await hire(city, '经办人', cast.cityOfficer)
    await hire(city, '领导', cast.cityApprover)
    await expectSound(city)
    const officer = await stage.stranger()
    await enterFirst(officer, '机构（单位）工作人员', cast.unitOfficer.login)
    await officer.goto('/hebei/staff')
    expect(await officer.getByRole('button', { name: '新增' }).count()).toBe(0)
    await officer.context().close()
  })

  it('makes the applicant, and says what is wrong with an ID number', async () => {
    await unit.goto('/hebei/applicants')
    await press(unit, '新增')
    const { name, idNumber, mobile } = cast.engineer
    const wrong = `${idNumber.slice(0, 17)}${idNumber.endsWith('0') ? '1' : '0'}`
    await fill(dialog(unit), { 姓名: name, 身份证号: wrong, 手机号: mobile })
    await press(dialog(unit), '确定')
    await dialog(unit).getByRole('alert').waitFor()
    await expectSound(unit)
    await fill(dialog(unit), { 身份证号: idNumber })
    await press(dialog(unit), '确定')
    await givenAccount(unit, '新增成功')
    await expect.poll(() => unit.locator('table').textContent()).toContain(name)
  })
}

/** 编辑本级机构（单位）, what is mandatory and what is not there yet. */
async function complete(admin: Page, { 类别, 性质 }: { 类别?: string; 性质?: string } = {}) {
  await admin.getByRole('heading', { name: '编辑本级机构（单位）' }).waitFor()
  if (类别) await choose(admin, '机构（单位）类别', 类别)
  if (性质) await choose(admin, '机构（单位）性质', 性质)
  await fill(admin, { 联系人: '王联系', 联系电话: '0311-86000000' })
  await press(admin, '保存')
  await admin.getByRole('heading', { name: '机构（单位）管理' }).waitFor()
}

async function make(superior: Page, kind: string, serial: string, name: string, administrator: Named) {
  await superior.getByRole('radio', { name: kind, exact: true }).check()
  await fill(superior, {
    编码: serial,
    '机构（单位）名称': name,
    管理员姓名: administrator.name,
    管理员手机号: administrator.mobile,
  })
  await press(superior, '建立机构和账号')
  return givenAccount(superior, /已建立，编码/)
}

async function hire(admin: Page, kind: '经办人' | '领导', person: Named & { login: string }) {
  await press(admin, '新增')
  await dialog(admin).getByRole('radio', { name: kind }).check()
  await fill(dialog(admin), { 登录名: person.login, 姓名: person.name, 手机号: person.mobile })
  await press(dialog(admin), '下一步')
  await dialog(admin).getByText('列出的是本单位该类账号可以有的权限', { exact: false }).waitFor()
  for (const box of await dialog(admin).getByRole('checkbox').all()) await box.check()
  await press(dialog(admin), '完成')
  await givenAccount(admin, '账号已创建')
  const permission = kind === '经办人' ? '资格审查-经办人审查' : '资格审查-领导审查'
  await admin.getByRole('row').filter({ hasText: person.login }).getByText(permission).waitFor()
}

type Named = { name: string; mobile: string }
