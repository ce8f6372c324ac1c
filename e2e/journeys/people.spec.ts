import { describe, expect, it } from 'vitest'
import { seriousFindings } from '../accessibility.ts'
import { openBrowser } from '../browser.ts'
import { cast, enterAs, logIn } from '../people.ts'

const browser = openBrowser()
const initial = '88888888Aa！'
const own = 'Ownpassword2026'

describe('the portal', () => {
  it('offers 立即申报 and, at the upper right, 登录入口, without log-in [HE-HOME-01] [HE-AUTH-01]', async () => {
    const page = await browser.page()
    await page.goto('/hebei')
    await page.getByRole('button', { name: '立即申报' }).waitFor()
    await page.getByText('演示账号', { exact: true }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    const entry = page.getByRole('button', { name: '登录入口' })
    const box = await entry.boundingBox()
    expect(box && box.x > 720 && box.y < 100).toBe(true)
    await entry.click()
    await page.waitForURL('**/hebei/login')
  })

  it('advises the browsers of both manuals, and tells Internet Explorer to change [HE-ENV-01] [HE-ENV-02]', async () => {
    const page = await browser.page()
    await page.goto('/hebei/login')
    for (const name of ['谷歌浏览器', '火狐浏览器', 'Edge', '360 浏览器（极速模式）', '搜狗高速浏览器'])
      await page.getByText(name, { exact: false }).first().waitFor()
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'userAgent', {
        value: 'Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko',
      })
    })
    await page.goto('/hebei')
    await page.getByRole('alert').getByText('IE 浏览器', { exact: false }).waitFor()
  })

  it('leads an applicant to the log-in by both ways, and refuses a wrong pair [HE-AUTH-02]', async () => {
    const page = await browser.page()
    await page.goto('/hebei')
    await page.getByRole('button', { name: '立即申报' }).click()
    await page.waitForURL('**/hebei/login*')
    await logIn(page, { role: '个人登录', login: '130000199003071040', password: 'wrong' })
    await page.getByText('账号、密码或登录身份不正确').waitFor()
    const { password, people } = await cast(page)
    const login = people.find(({ role }) => role === 'personal')?.login ?? ''
    await logIn(page, { role: '个人登录', login, password })
    await page.waitForURL('**/hebei/home')
  })

  it('shows no password box before a role is chosen [HE-AUTH-03]', async () => {
    const page = await browser.page()
    await page.goto('/hebei/login')
    await page.getByText('请先选择登录身份').waitFor()
    expect(await page.getByLabel('密码').count()).toBe(0)
    await page.getByText('机构（单位）管理员', { exact: true }).click()
    await page.getByLabel('密码').waitFor()
    expect(await page.getByLabel('账号').count()).toBe(1)
    await page.getByText('安全验证已通过').waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  it('keeps staff and applicants on their own pages [HE-ENV-03]', async () => {
    const page = await browser.page()
    await enterAs(page, ({ role }) => role === 'personal')
    await page.goto('/hebei/organisations')
    await page.getByText('您的账号不能打开这个页面').waitFor()
    const staff = await browser.page()
    await enterAs(staff, ({ role }) => role === 'administrator')
    await staff.goto('/hebei/application/1')
    await staff.getByText('您的账号不能打开这个页面').waitFor()
  })
})

describe('a unit from its making to its first applicant', () => {
  it('goes by the menus of the manual [HE-ORG-03] [HE-ORG-22] [HE-ACCT-02]', async () => {
    const page = await browser.page()
    await enterAs(page, ({ role, login }) => role === 'administrator' && login.endsWith('-130100'))
    await page.getByRole('link', { name: '编辑本级机构（单位）' }).click()
    await page.getByRole('heading', { name: '编辑本级机构（单位）' }).waitFor()
    expect(await page.getByText('石家庄', { exact: false }).first().isVisible()).toBe(true)

    await page.getByRole('link', { name: '创建次级机构（单位）' }).click()
    await page.getByRole('button', { name: '创建次级机构（单位）' }).click()
    await page.getByRole('radio', { name: '市中级自评单位（市医院）', exact: true }).click()
    await page.getByLabel('机构（单位）名称').fill('石家庄市燕赵康复医院')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByLabel('管理员姓名').fill('白雪梅')
    await page.getByLabel('管理员手机号').fill('13803116027')
    await page.getByRole('button', { name: '建立机构和账号' }).click()
    const given = page.getByRole('dialog').filter({ hasText: '已建立，编码' })
    const account = (await given.locator('b').first().textContent()) ?? ''
    expect(account).toMatch(/^13010033\d\d/)

    const hospital = await browser.page()
    await hospital.goto('/hebei/login')
    await logIn(hospital, { role: '机构（单位）管理员', login: account, password: initial })
    await hospital.getByLabel('当前密码').fill(initial)
    await hospital.getByLabel('新密码', { exact: true }).fill(own)
    await hospital.getByLabel('再次输入新密码').fill(own)
    await hospital.getByRole('button', { name: '修改密码并继续' }).click()
    await hospital.getByLabel('联系人').fill('白雪梅')
    expect(await seriousFindings(hospital)).toEqual([])
    await hospital.getByLabel('联系电话').fill('0311-86011234')
    await hospital.getByRole('button', { name: '保存' }).click()
    await hospital.getByRole('heading', { name: '机构（单位）管理' }).waitFor()

    await hospital.getByRole('link', { name: '工作人员管理' }).click()
    await hospital.getByRole('heading', { name: '创建工作人员账号' }).waitFor()
    await hospital.getByRole('button', { name: '新增' }).click()
    await hospital.getByLabel('登录名').fill('journey.officer')
    await hospital.getByLabel('姓名').fill('沈半夏')
    await hospital.getByLabel('手机号').fill('13800000003')
    await hospital.getByRole('button', { name: '下一步' }).click()
    await hospital.getByLabel('资格审查-经办人审查').check()
    await hospital.getByRole('button', { name: '完成' }).click()
    await hospital.getByRole('button', { name: '已记下，关闭' }).click()

    expect(await seriousFindings(hospital)).toEqual([])
    await hospital.getByRole('link', { name: '申报人员管理' }).click()
    await hospital.getByRole('heading', { name: '申报人员管理' }).waitFor()
    await hospital.getByRole('button', { name: '新增' }).click()
    await hospital.getByLabel('姓名').fill('苏木')
    await hospital.getByLabel('身份证号').fill('130000198501017777')
    await hospital.getByLabel('手机号').fill('13800000004')
    await hospital.getByRole('button', { name: '确定' }).click()
    await hospital.getByText('身份证号的校验位不对', { exact: false }).waitFor()
    await hospital.getByLabel('身份证号').fill(number)
    await hospital.getByRole('button', { name: '确定' }).click()
    await hospital.getByText('新增成功').first().waitFor()
    await hospital.getByRole('button', { name: '已记下，关闭' }).click()
    await hospital.getByRole('cell', { name: '苏木' }).waitFor()
    expect(await seriousFindings(hospital)).toEqual([])

    const person = await browser.page()
    await person.goto('/hebei/login')
    await logIn(person, { role: '个人登录', login: number, password: initial })
    await person.getByLabel('当前密码').fill(initial)
    await person.getByLabel('新密码', { exact: true }).fill(own)
    await person.getByLabel('再次输入新密码').fill(own)
    await person.getByRole('button', { name: '修改密码并继续' }).click()
    await person.getByRole('checkbox').check()
    await person.getByRole('button', { name: '同意并继续' }).click()
    await person.waitForURL('**/hebei/home')

    const officer = await browser.page()
    await officer.goto('/hebei/login')
    await logIn(officer, { role: '机构（单位）工作人员', login: 'journey.officer', password: initial })
    await officer.getByRole('heading', { name: '修改密码' }).waitFor()
    expect(await officer.getByRole('link', { name: '工作人员管理' }).count()).toBe(0)
  })

  it('keeps what was typed when the session ends in the middle', async () => {
    const page = await browser.page()
    const { password } = await (await page.request.get('/api/hebei/demonstration')).json()
    const { login } = await enterAs(page, ({ role }) => role === 'administrator')
    await page.getByRole('link', { name: '申报人员管理' }).click()
    await page.getByRole('heading', { name: '申报人员管理' }).waitFor()
    await page.getByRole('button', { name: '新增' }).click()
    await page.getByLabel('姓名').fill('还没有保存')
    await page.getByLabel('身份证号').fill('130000198501017777')
    await page.getByLabel('手机号').fill('13800000004')
    await page.context().clearCookies()
    await page.getByRole('button', { name: '确定' }).click()
    const again = page.getByRole('dialog').filter({ hasText: '登录后继续' })
    await again.getByLabel('账号').fill(login)
    await again.getByLabel('密码').fill(password)
    await again.getByText('安全验证已通过').waitFor()
    await again.getByRole('button', { name: '登录', exact: true }).click()
    await again.waitFor({ state: 'hidden' })
    expect(await page.getByLabel('姓名').inputValue()).toBe('还没有保存')
  })
})

/** Well-formed, in a division where nobody is registered. */
const first = '13000019850101888'
const number = `${first}${'10X98765432'[[...first].reduce((sum, digit, at) => sum + Number(digit) * (2 ** (17 - at) % 11), 0) % 11]}`
