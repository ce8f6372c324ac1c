import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cast } from '../long-cast.ts'
import { picture } from '../papers.ts'
import { dialog, fill, press } from '../verbs.ts'
import type { Stage } from './stage.ts'

const { name } = cast.engineer

/** The notice of who is eligible, an objection to it, its settlement and the notice's end. */
export const publicising = (stage: Stage) => {
  it('publicises who is eligible; a stranger objects to a masked name', async () => {
    const officer = await stage.of('city officer')
    await publicise(officer, /^资格待公示/)
    await stage.sound('city officer')
    const stranger = await stage.stranger()
    await stranger.goto('/hebei/notices')
    await stranger.getByRole('link', { name: '职称申报资格审查结果公示' }).first().click()
    await stranger.getByText('赵**').waitFor()
    expect(await stranger.getByText(name).count()).toBe(0)
    await press(stranger, '提出异议')
    await fill(dialog(stranger), { 异议内容: '该同志所报课题排名与公开文件不符，请核实。', 您的姓名: '李有问' })
    await fill(dialog(stranger), { 联系方式: '13900000001' })
    await dialog(stranger)
      .getByLabel('佐证材料 选取文件')
      .setInputFiles(await picture('课题公示截图'))
    await dialog(stranger).getByRole('button', { name: '删除 课题公示截图.jpg' }).waitFor()
    await dialog(stranger).getByText('安全验证已通过').waitFor()
    await press(dialog(stranger), '提交异议')
    await stranger.getByText('异议已收到', { exact: false }).waitFor()
    await stranger.context().close()
  })

  it('ends a notice neither before its time nor over an open objection', async () => {
    const officer = await stage.of('city officer')
    await officer.goto('/hebei/notice-desk')
    await officer.getByRole('link', { name: '职称申报资格审查结果公示' }).click()
    await officer.getByText('异议（1 件未处理）').waitFor()
    await officer.getByRole('heading', { name: new RegExp(`^对 ${name} 的异议\\s+\\d{4}-\\d\\d-\\d\\d$`) }).waitFor()
    await press(officer, '结束公示')
    await officer.locator('.ant-modal-confirm-title').getByText('1 人未办理').waitFor()
    await officer.reload()
    await officer.getByText('异议（1 件未处理）').waitFor()
    await stage.sound('city officer')
    await officer.getByRole('button', { name: '查看异议材料' }).click()
    await dialog(officer).getByText('异议材料').first().waitFor()
    await dialog(officer).getByRole('button', { name: '关闭' }).click()
    await officer.getByText('异议不成立，继续').click()
    await officer.getByLabel('依据').fill('经核对原件，排名属实。')
    await press(officer, '提交处理结果')
    await officer.getByText('异议（0 件未处理）').waitFor()
    await stage.setClock('2026-06-09T09:00:00+08:00')
    await officer.reload()
    await press(officer, '结束公示')
    await officer.getByText('已结束', { exact: true }).waitFor()
  })
}

export async function publicise(officer: Page, kind: RegExp) {
  await officer.goto('/hebei/notice-desk')
  await officer.getByRole('tab', { name: kind }).click()
  await officer.getByRole('checkbox', { name: `选择 ${name}` }).check()
  await press(officer, '公示所选 1 人')
  await fill(dialog(officer), { 联系电话和地址: '0311-86000000，石家庄市示例路 1 号' })
  await press(dialog(officer), '发布公示')
  await officer.getByText('公示中', { exact: true }).first().waitFor()
}
