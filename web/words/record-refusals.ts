import type { ExemptionRefusal } from '../../core/exemption.ts'
import type { Sentence } from '../../core/sentence.ts'

type Shared = 'not-the-applicant' | 'no-permission' | 'own-application' | 'reason-missing'
type RecordRefusal = 'interview-not-arranged' | 'not-submitted-yet' | 'submitted-not-deletable'
type BarRefusal = 'already-recorded' | 'no-such-bar' | 'own-record' | 'span-incomplete' | 'span-too-long'

/** Refusals about the integrity file and about exemptions from an interview. */
export const recordRefusals: Record<Exclude<ExemptionRefusal, Shared> | BarRefusal | RecordRefusal, Sentence> = {
  'already-recorded': '诚信档案中已有同样的记录，没有重复记入',
  'no-such-bar': '没有这条记录，或已经解除；本人的记录不能由本人解除',
  'own-record': '不能办理本人的诚信记录，请由其他人员办理',
  'span-incomplete': '禁止申报的起止日期须同时填写；没有禁止期限的，两个都不填',
  'span-too-long': '禁止申报的日期与今天相差超过 50 年，请检查',
  'exemption-granted': '已获准免面试，不需要再申请',
  'exemption-open': '已有一份免面试申请待审核，请等待结果，或撤回后重新申请',
  'exemption-settled': '该申请已撤回或已办理，请刷新查看',
  'interview-not-arranged': '面试还没有安排，安排后可以打印准考证',
  'interview-over': '面试已经开始或申报已办结，不能再办理免面试',
  'no-interview': '该评审计划没有面试，不需要申请免面试',
  'not-submitted-yet': '提交后才能导出申报信息',
  'not-your-plan': '该申报不属于您单位组织的评审计划',
  'proof-missing': '请上传证明材料',
  'submitted-not-deletable': '申报已提交，不能删除；退回修改后可以删除',
}
