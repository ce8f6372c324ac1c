import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { cardNumber, creditCode } from '../card-number.ts'
import { enterAs } from '../people.ts'
import { messageTo } from '../play/registering.ts'
import { expectSound } from '../scene.ts'
import { choose, dialog, fill, openFromMenu, press } from '../verbs.ts'

const browser = openBrowser()
const phone = { width: 390, height: 844 }
const unit = '济南历下示例仪器有限公司'
const password = 'Xiuying2026'

describe('somebody new in Shandong', () => {
  it('is a unit that registers, asks for its permission, is refused, corrects, and is granted [SD-AUTH-07] [SD-AUTH-08] [SD-AUTH-09] [SD-ENV-02] [SD-ORG-01] [SD-ORG-02] [SD-ORG-03] [SD-ORG-05] [SD-ORG-06] [SD-ORG-07] [SD-ORG-08]', async () => {
    const own = await browser.page()
    await own.goto('/shandong/login')
    await own.getByRole('link', { name: '单位注册' }).click()
    await agree(own)
    await own.getByText('安全验证已通过').waitFor()
    await press(own, '立即注册')
    await own.getByText('请填写此项').first().waitFor()
    await expectSound(own)
    await fill(own, { 登录名: 'lixia-instruments', 单位名称: unit, 统一社会信用代码: '91370102MA3C0001XX' })
    await choose(own, '所在地区', '济南市历下区')
    await fill(own, { 联系人: '何秀英', 手机号: '13905310001', 密码: password, '密码（再次录入）': password })
    await own.getByText('统一社会信用代码的校验位不对，请核对').waitFor()
    await fill(own, { 统一社会信用代码: creditCode('91370102MA3C00017') })
    await press(own, '立即注册')
    const shown = dialog(own, '请核对注册信息')
    await shown.getByText('济南市历下区').waitFor()
    await press(shown, '返回修改')
    expect(await own.getByLabel('单位名称', { exact: true }).inputValue()).toBe(unit)
    await press(own, '立即注册')
    await press(shown, '确认')
    await press(dialog(own, '注册成功'), '登录')
    await enter(own, '机构（单位）工作人员', '登录名', 'lixia-instruments')

    await own.getByRole('link', { name: '专业技术职称' }).click()
    await own.getByText('没有统一社会信用代码或组织机构代码的单位').waitFor()
    await press(own, '提交申请')
    await own.getByText('请填写此项').or(own.getByText('请填写')).first().waitFor()
    await expectSound(own)
    await fill(own, { 单位地址: '历下区示例路 8 号', 联系电话: '0531-80000001' })
    await press(own, '保存申请')
    await own.getByText('申请已保存').waitFor()
    await press(own, '提交申请')
    await press(dialog(own, '提交申请'), '提交申请')
    await own.getByText('由济南市历下区人力资源和社会保障局审核').waitFor()
    expect(await own.getByRole('button', { name: '保存申请' }).count()).toBe(0)

    const bureau = await browser.page(phone)
    await enterAs(bureau, ({ login }) => login === 'officer-370102', 'shandong')
    await openFromMenu(bureau, '权限审核')
    await bureau.getByRole('button', { name: new RegExp(unit) }).click()
    await press(bureau, '审核不通过')
    await bureau.getByText('请填写原因，单位会看到').waitFor()
    await expectSound(bureau)
    await bureau.getByLabel('不通过的原因').fill('单位地址与证照不一致')
    await press(bureau, '审核不通过')
    await bureau.getByText('没有待审核的权限申请').waitFor()

    await own.reload()
    await own.getByText('单位地址与证照不一致').first().waitFor()
    await fill(own, { 单位地址: '历下区示例路 18 号' })
    await press(own, '提交申请')
    await press(dialog(own, '提交申请'), '提交申请')
    await own.getByText('审核期间只能查看').waitFor()
    await bureau.reload()
    await bureau.getByRole('button', { name: new RegExp(unit) }).click()
    await press(bureau, '审核通过')
    await bureau.getByText('没有待审核的权限申请').waitFor()
    await own.reload()
    await own.getByText('本单位已取得职称申报权限').waitFor()
    await openFromMenu(own, '单位路径申请')
  })

  it('is a person who registers on a phone, logs in by either name, and finds back both [SD-AUTH-01] [SD-AUTH-02] [SD-AUTH-04] [SD-AUTH-05] [SD-AUTH-06] [SD-AUTH-10] [SD-AUTH-11] [SD-AUTH-12] [SD-AUTH-13] [SD-AUTH-14] [SD-AUTH-15]', async () => {
    const own = await browser.page(phone)
    const number = cardNumber('1991-04-12', 901, '370000')
    await own.goto('/shandong/login')
    await own.getByRole('link', { name: '个人注册' }).click()
    await agree(own)
    await own.getByText('安全验证已通过').waitFor()
    await press(own, '立即注册')
    await own.getByText('请填写此项').first().waitFor()
    await expectSound(own)
    await fill(own, { 登录名: 'ruolan-shen', 姓名: '沈若兰', 证件号码: number, 手机号: '13805310002' })
    await fill(own, { 密码: 'Ruolan2026', '密码（再次录入）': 'Ruolan2026' })
    await press(own, '立即注册')
    await press(dialog(own, '请核对注册信息'), '确认')
    await press(dialog(own, '注册成功'), '登录')
    await enter(own, '个人登录', '登录名或证件号码', 'ruolan-shen', 'Ruolan2026')

    const lost = await browser.page(phone)
    await lost.goto('/shandong/login?role=personal')
    await lost.getByRole('link', { name: '忘记密码' }).click()
    await lost.getByText('安全验证已通过').waitFor()
    await press(lost, '忘记用户名')
    await fill(lost, { 姓名: '沈若兰', 证件号码: number, 注册时填写的手机号: '13805310003' })
    await lost.getByText('安全验证已通过').waitFor()
    await press(lost, '下一步')
    await lost.getByText('没有与所填信息全部一致的账号').waitFor()
    await fill(lost, { 注册时填写的手机号: '13805310002' })
    await lost.getByText('安全验证已通过').waitFor()
    await press(lost, '下一步')
    await lost.getByRole('heading', { name: '您的用户名是 ruolan-shen' }).waitFor()
    await lost.getByRole('button', { name: '返回登录页面' }).last().waitFor()
    await expectSound(lost)
    await press(lost, '继续找回密码')
    expect(await lost.getByLabel('登录账号').inputValue()).toBe('ruolan-shen')
    await lost.getByText('安全验证已通过').waitFor()
    await press(lost, '下一步')
    await lost.getByText('手工重置').first().waitFor()
    await press(lost, '确认发送短信')
    await lost.getByRole('link', { name: '查看演示短信' }).waitFor()
    const value = await messageTo(lost, '13805310002', /临时密码是 (\w+)/, 'shandong')
    await lost.goto('/shandong/login')
    await enter(lost, '个人登录', '登录名或证件号码', number, value)
    await lost.getByRole('heading', { name: '修改密码' }).waitFor()
  })
})

async function agree(page: Page) {
  await page.getByRole('checkbox').check()
  await press(page, '同意')
}

async function enter(page: Page, role: string, box: string, login: string, word = password) {
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor()
  await page.getByText(role, { exact: true }).click()
  await fill(page, { [box]: login, 密码: word })
  await page.getByText('安全验证已通过').waitFor()
  await press(page, '登录')
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}
