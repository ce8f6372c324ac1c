import type { BindingRefusal } from '../../core/binding.ts'
import type { Sentence } from '../../core/sentence.ts'

type Own = Exclude<BindingRefusal, 'wrong-state' | 'no-permission' | 'reason-missing'>

/** Why somebody is not bound to a unit, and what to do. */
export const bindingRefusals: Record<
  Own | 'binding-open' | 'declaring-needs-a-unit' | 'no-binding-here' | 'unit-missing',
  Sentence
> = {
  'already-bound': '您已绑定该单位，不需要重复申请',
  'asker-bound-elsewhere': '该人员申请后已绑定其他单位，不能同意；请选“不同意”，由本人重新申请',
  'asker-declaring': '该人员有正在审核、评审或被退回的申报，办结后才能同意其变更单位',
  'asker-disabled': '该人员的账号已停用，不能同意；请选“不同意”，或联系系统管理员核实',
  'binding-open': '您已有一个单位绑定申请等待审核；如需改为其他单位，请先撤回该申请',
  'declaration-under-way': '您有正在审核、评审或被退回的申报，办结后才能变更单位；还没有提交的草稿会随您转到新单位',
  'declaring-needs-a-unit': '您还没有绑定工作单位，或绑定申请还在等待单位审核，不能申报职称；请到“个人中心”查看或申请',
  'explanation-missing': '请填写申请说明',
  'no-binding-here': '本省由单位或本人确定工作单位，不需要申请绑定',
  'not-asked-of-your-unit': '该申请不由您所在单位办理',
  'not-the-asker': '只有本人可以申请或撤回',
  'own-binding': '不能审核本人的绑定申请，请由本单位其他人员审核（管理员可在“工作人员管理”中设置）',
  'unit-missing': '请选择单位',
  'unit-not-to-be-bound': '该单位不能绑定（不是用人单位或已撤销），请重新选择',
}
