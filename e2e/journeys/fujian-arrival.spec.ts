import { describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { askToChange, comeBy, leave, registerUnit } from '../play/arriving.ts'
import { expectSound } from '../scene.ts'
import { dialog, openFromMenu, press } from '../verbs.ts'

const browser = openBrowser()
const phone = { width: 390, height: 844 }
const [person, unit] = ['黄若愚', '福州示例仪表有限公司']

describe('somebody new in Fujian', () => {
  it('comes by 闽政通 on a phone, finds no unit, has it registered, is bound to it, and asks for another [FJ-AUTH-01] [FJ-AUTH-02] [FJ-AUTH-04] [FJ-AUTH-05] [FJ-AUTH-06] [FJ-AUTH-07] [FJ-ORG-01] [FJ-ORG-02] [FJ-HOME-02] [FJ-HOME-05]', async () => {
    const own = await browser.page(phone)
    await comeBy(own, 'personal', '前往闽政通', '取消登录')
    await own.getByText('您在统一身份认证取消了登录').waitFor()
    await expectSound(own)
    await comeBy(own, 'personal', '前往闽政通', person)
    await own.getByRole('heading', { level: 1, name: '首次登录，请完善个人资料' }).waitFor()
    await own.getByLabel('是', { exact: true }).check()
    await press(own, '提交')
    await own.getByText('请填写申请说明').waitFor()
    await expectSound(own)
    await press(own, '选择单位')
    await dialog(own, '选择单位').getByLabel('单位名称').fill('示例仪表')
    await press(dialog(own, '选择单位'), '查询')
    await own.getByText('说明该单位还没有在本系统注册').waitFor()
    await expectSound(own)
    await press(dialog(own, '选择单位'), '关闭')
    await own.getByLabel('否', { exact: true }).check()
    await own.getByRole('checkbox').check()
    await press(own, '提交')
    await own.waitForURL('**/fujian/home')

    const desk = await browser.page()
    await comeBy(desk, 'administrator', '法人登录', unit)
    await registerUnit(desk, unit)
    await expectSound(desk)

    await askToChange(own, 'slyb', unit)
    await expectSound(own)
    await openFromMenu(desk, '人员绑定')
    await press(desk, `同意${person}`)
    await press(dialog(desk, new RegExp(`^同意${person}`)), '同意')
    await desk.getByRole('cell', { name: '已绑定' }).waitFor()
    await expectSound(desk)
    await own.reload()
    for (const part of ['个人信息', '我的职称']) await own.getByRole('heading', { name: part, exact: true }).waitFor()
    expect(await own.locator('.own-unit b').first().textContent()).toBe(unit)

    await askToChange(own, '示例软件', '福州示例软件有限公司')
    await leave(desk, '何仪')
    await comeBy(desk, 'administrator', '法人登录', '福州示例软件有限公司')
    await openFromMenu(desk, '人员绑定')
    await press(desk, `不同意${person}`)
    await dialog(desk).getByLabel('原因').fill('本单位没有这名人员。')
    await expectSound(desk)
    await press(dialog(desk), '提交')
    await desk.getByText('原因：本单位没有这名人员。').waitFor()
    await own.reload()
    await own.getByText('没有同意您的绑定申请：本单位没有这名人员。').waitFor()
    expect(await own.locator('.own-unit b').first().textContent()).toBe(unit)
    await expectSound(own)
    await leave(own, person)
  })
})
