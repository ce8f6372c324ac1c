import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { openBrowser } from '../browser.ts'
import { enterAs } from '../people.ts'
import { enterAchievement, prove } from '../play/achieving.ts'
import { chooseUnit, comeBy } from '../play/arriving.ts'
import { expectSound } from '../scene.ts'
import { chooseIn, dialog, openFromMenu, press } from '../verbs.ts'

const browser = openBrowser()
const phone = { width: 390, height: 844 }
const [newcomer, school] = ['林晓舟', '福州市示例中学']
let own: Page
let officer: Page

/** Every scene begins where the last one ended. */
let broken = false
beforeEach(({ skip }) => {
  if (broken) skip('an earlier scene failed')
  onTestFailed(() => {
    broken = true
  })
})

const arrived = (page: Page) => page.getByRole('heading', { level: 1, name: '首页' }).waitFor({ state: 'attached' })

describe('a newcomer on a phone, to the first declaration', { retry: 0 }, () => {
  it('asks a unit, enters what was achieved meanwhile, and is told that the unit has not answered [FJ-AUTH-05] [FJ-AUTH-08] [FJ-LIB-10]', async () => {
    own = await browser.page(phone)
    await comeBy(own, 'personal', '前往闽政通', newcomer)
    await own.getByLabel('是', { exact: true }).check()
    await chooseUnit(own, 'slzx', school)
    await own.getByLabel('申请说明').fill('2015 年 8 月入职，教数学。')
    await own.getByRole('checkbox').check()
    await press(own, '提交')
    await arrived(own)
    await own.goto('/fujian/library?kind=employment')
    await own.getByText(`绑定申请正等待${school}审核`, { exact: false }).waitFor()
    await chooseIn(own.getByRole('combobox', { name: '业绩种类' }), '发表论文')
    await press(own, '新增论文')
    await press(dialog(own, /^新增/), '保存')
    await dialog(own).getByText('请填写「论文题目」').waitFor()
    await expectSound(own)
    await enterAchievement(own, {
      论文题目: '初中数学单元整体教学的实践',
      刊物名称: '示例数学教育',
      刊号: 'CN35-0000/G4',
      卷期页码: '2024年第6期12-15页',
      发表时间: '2024-06',
      收录情况: '普通期刊',
      作者身份: '第一作者',
      字数: '4200',
    })
    await press(own, '提交第 1 条论文')
    await own.getByText('请先上传「论文材料」，再提交单位审核').waitFor()
    await prove(own, '论文材料', '论文首页')
    await press(own, '提交第 1 条论文')
    await own.getByText('您还没有绑定单位，不能提交审核', { exact: false }).waitFor()
  })

  it('is bound, sends it, has it back with the reason, and corrects it [FJ-ORG-02] [FJ-LIB-06] [FJ-HOME-01]', async () => {
    officer = await browser.page()
    await enterAs(officer, ({ login }) => login === 'officer-3501900100001', 'fujian')
    await officer.getByRole('link', { name: /人绑定申请待审核$/ }).click()
    await press(officer, `同意${newcomer}`)
    await press(dialog(officer, new RegExp(`^同意${newcomer}`)), '同意')
    await officer.getByText('最近审核过的').waitFor()

    await own.reload()
    await press(own, '提交第 1 条论文')
    await own.getByRole('button', { name: '撤回第 1 条论文' }).waitFor()
    expect(await own.getByRole('button', { name: '修改第 1 条论文' }).count()).toBe(0)

    await openFromMenu(officer, '业绩库审核')
    await officer.getByRole('button', { name: /初中数学单元整体教学的实践/ }).click()
    const decided = officer.getByRole('region', { name: /初中数学单元整体教学的实践/ })
    await decided.getByText('论文首页.jpg').first().waitFor()
    await press(decided, '退回')
    await decided.getByText('请填写原因，申报人据此修改').waitFor()
    await expectSound(officer)
    await decided.getByRole('textbox', { name: '退回原因' }).fill('请补充刊物封面和目录。')
    await press(decided, '退回')
    await officer.getByText('已退回').waitFor()

    await own.goto('/fujian/home')
    await own.getByRole('link', { name: /^去修改.*请补充刊物封面和目录。/ }).click()
    await press(own, '上传附件：第 1 条论文')
    await prove(own, '论文材料', '刊物封面和目录')
    await press(own, '提交第 1 条论文')
    await own.getByRole('button', { name: '撤回第 1 条论文' }).waitFor()
    await expectSound(own)
    await officer.goto('/fujian/achievement-checks')
    await officer.getByRole('checkbox', { name: /初中数学单元整体教学的实践/ }).check()
    await press(officer, '批量通过（1）')
    await press(dialog(officer), '审核通过')
    await officer.getByText('已通过 1 条').waitFor()
  })

  it('finds the plan, imports what was approved, and reads what is still missing [FJ-LIB-02] [FJ-CHECK-02]', async () => {
    await own.goto('/fujian/plans')
    await own.getByRole('link', { name: /中小学一级教师/ }).click()
    await own.getByRole('button', { name: '马上申报' }).click()
    await own.getByText('常规申报', { exact: true }).click()
    await chooseIn(own.getByRole('combobox', { name: '申报专业' }), '初中数学')
    await own.getByRole('checkbox', { name: '确认无误' }).check()
    await press(own, '提交')
    await dialog(own).getByRole('checkbox').check()
    await press(dialog(own), '同意并继续')
    await own.waitForURL(/\/application\/\d+/)
    await own.goto(`${new URL(own.url()).pathname}?section=criterion-papers`)
    await own.getByRole('button', { name: /^导入/ }).click()
    await dialog(own)
      .getByRole('checkbox', { name: /初中数学单元整体教学的实践/ })
      .check()
    await press(dialog(own), '保存')
    await own.getByText('已导入 1 条', { exact: true }).waitFor()
    await press(own, '提交审核')
    await press(own, '开始检测')
    await own.getByRole('heading', { name: /^有 \d+ 项不符合，不能提交$/ }).waitFor()
    const papers = own.getByRole('region', { name: '教科研条件' }).getByRole('listitem')
    expect(await papers.textContent()).toMatch(/符合[\s\S]*计入 1 条：初中数学单元整体教学的实践/)
    await expectSound(own)
  })
})
