import type { Sentence } from '../../core/sentence.ts'

/** What stands in the way of designing a plan, and of declaring by one. */
export const planRefusals: Record<string, Sentence> = {
  'choose-a-plan': '请先在“评审计划”中选择一个计划，再点“马上申报”',
  'no-committee-yet': '本单位还没有组建评委会，不能设计评审计划；请先由单位管理员创建评委会',
  'no-such-committee': '请选择本单位组建的评委会',
  'not-confirmed': '请核对申报职称，并勾选“确认无误”',
  'people-filling-in': ({ people }) =>
    `还有 ${people} 人正在填报，申报时间须包含今天；可以延长截止日期，待其提交后再调整`,
  'plan-changed-meanwhile': '该评审计划刚刚发布了新的版本，请刷新后重新阅读并选择',
  'plan-has-faults': ({ faults }) => `计划还有 ${faults} 处问题，请按提示改好后再发布；已填写的内容都已保存`,
  'plan-not-published': '该计划还没有发布，申报时间请在设计中修改',
  'plan-of-another-unit': '该计划的评委会只评审本单位人员，您不能申报',
  'plan-published': '计划已经发布，不能删除；不再受理时请调整申报时间',
  'plan-unchanged': '与已发布的版本相同，没有需要发布的修改',
  'plans-are-designed': '本省的评审计划由组建评委会的单位设计和发布，不在这里设置',
  'pledge-missing': '请阅读诚信承诺书，勾选“我已阅读并承诺”后再点“同意并继续”',
}
