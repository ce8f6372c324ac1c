import { expect, it } from 'vitest'
import { cast } from '../long-cast.ts'
import { choose, chooseIn, dialog, fill, openFromMenu, press } from '../verbs.ts'
import { publicise } from './publicising.ts'
import type { Stage } from './stage.ts'

const { name } = cast.engineer

/** Committee, outcome, its notice, confirmation, certificate. */
export const reviewing = (stage: Stage) => {
  it('has a committee of the administrator’s making; others cannot make one [HE-COMM-01]', async () => {
    const admin = await stage.of('city')
    await admin.goto('/hebei/organisations')
    await openFromMenu(admin, '评委会管理')
    await press(admin, '新增')
    await fill(dialog(admin), { 评委会编码: 'SJZ-GC-01', 评委会名称: '石家庄市工程系列中级评委会', 评委会人数: '7' })
    await choose(dialog(admin), '评审系列', '工程技术')
    await choose(dialog(admin), '评审层级', '中级')
    await fill(dialog(admin), { 备案起始日期: '2026-01-01', 备案截止日期: '2028-12-31' })
    await stage.sound('city')
    await press(dialog(admin), '提交')
    await admin.getByRole('cell', { name: 'SJZ-GC-01' }).waitFor()
    const officer = await stage.of('city officer')
    await officer.goto('/hebei/committees')
    await officer.getByText('您的账号不能打开这个页面').waitFor()
    expect(await officer.getByRole('link', { name: '评委会管理' }).count()).toBe(0)
  })

  it('passes an expert and the scheme of the year', async () => {
    const officer = await stage.of('city officer')
    const approver = await stage.of('city approver')
    await officer.goto('/hebei/experts')
    await press(officer, '录入评委')
    await fill(dialog(officer), { 姓名: '钱思齐', 职称: '正高级工程师', 专业: '建筑施工', 工作单位: '河北示例设计院' })
    await choose(dialog(officer), '职称层级', '正高级')
    await fill(dialog(officer), { 手机号码: '13900000002', 聘期起: '2026-01-01', 聘期止: '2028-12-31' })
    await press(dialog(officer), '提交')
    await officer.getByRole('cell', { name: '钱思齐' }).waitFor()
    await stage.sound('city officer')
    await officer.getByRole('tab', { name: '评审方案' }).click()
    await press(officer, '报送评审方案')
    await fill(dialog(officer), {
      评审时间: '2026-06-20',
      评审地点: '石家庄市示例会议中心',
      评审办法: '材料评审，无记名投票。',
    })
    await press(dialog(officer), '提交')
    await press(officer, '通过')
    await officer.getByText('待授权管理单位领导审查').waitFor()
    await stage.sound('city officer')

    await approver.goto('/hebei/experts')
    await press(approver, '通过')
    await approver.getByText('待授权管理单位经办人审查').waitFor()
    await approver.getByRole('tab', { name: '评审方案' }).click()
    await press(approver.getByRole('tabpanel', { name: '评审方案' }), '通过')
    await approver.getByText('已批准').waitFor()
    await stage.sound('city approver')
    await officer.reload()
    await press(officer, '通过')
    await officer.getByText('待授权管理单位领导审查').waitFor()
    await approver.reload()
    await press(approver, '通过')
    await approver.getByText('已入库').waitFor()
  })

  it('is referred to the committee, received there, and its outcome recorded by the law’s arithmetic', async () => {
    const approver = await stage.of('city approver')
    await approver.goto('/hebei/referrals')
    await approver.getByRole('checkbox', { name: `选择 ${name}` }).check()
    await press(approver, '安排 1 人评审')
    await chooseIn(
      dialog(approver).getByRole('combobox'),
      '石家庄市工程系列中级评委会（SJZ-GC-01，石家庄市职称改革领导小组办公室）',
    )
    await stage.sound('city approver')
    await press(dialog(approver), '送评委会')
    await approver.getByText('没有待安排评审的人员', { exact: false }).waitFor()

    const officer = await stage.of('city officer')
    await officer.goto('/hebei/committee-desk')
    await officer.getByRole('checkbox', { name: `选择 ${name}` }).check()
    await press(officer, '接收 1 人')
    await officer.getByRole('tab', { name: '评审中（1）' }).click()
    await officer.getByRole('checkbox', { name: `选择 ${name}` }).check()
    await press(officer, '登记 1 人的评审结果')
    await fill(dialog(officer), { 到会人数: '4', [`${name} 同意票`]: '4' })
    await officer.getByText('不足法定人数', { exact: false }).waitFor()
    expect(await dialog(officer).getByRole('button', { name: '提交结果' }).isDisabled()).toBe(true)
    await fill(dialog(officer), { 到会人数: '6', [`${name} 反对票`]: '2' })
    await officer.getByText('通过（3×4 ≥ 2×6）').waitFor()
    await stage.sound('city officer')
    await press(dialog(officer), '提交结果')
    await officer.getByRole('tab', { name: '评审结果（1）' }).waitFor()
  })

  it('has its outcome publicised and confirmed, and its certificate made', async () => {
    const officer = await stage.of('city officer')
    await publicise(officer, /^结果待公示/)
    await stage.setClock('2026-06-18T09:00:00+08:00')
    await officer.getByRole('link', { name: '职称评审结果公示' }).click()
    await press(officer, '结束公示')
    await officer.getByText('已结束', { exact: true }).waitFor()

    const approver = await stage.of('city approver')
    await approver.goto('/hebei/referrals')
    await approver.getByRole('tab', { name: '待确认（1）' }).click()
    await approver.getByRole('checkbox', { name: `选择 ${name}` }).check()
    await press(approver, '确认 1 人的评审结果')
    await approver.getByText('没有待确认的评审结果').waitFor()

    await officer.goto('/hebei/certificate-desk')
    await officer.getByRole('checkbox', { name: `选择 ${name}` }).check()
    await press(officer, '生成 1 份证书')
    await officer.getByRole('button', { name: '查看证书' }).waitFor()
    await stage.sound('city officer', 'city approver')
  })
}
