import { defenceRefusals } from '../../core/defence-refusals.ts'
import type { Refusal as ProcessRefusal } from '../../core/needs.ts'
import { type Detail, type Sentence, said } from '../../core/sentence.ts'
import { bindingRefusals } from './binding-refusals.ts'
import { fileRefusals } from './file-refusals.ts'
import { identityRefusals } from './identity-refusals.ts'
import { libraryRefusals } from './library-refusals.ts'
import { paperRefusals } from './paper-refusals.ts'
import { peopleRefusals } from './people-refusals.ts'
import { planRefusals } from './plan-refusals.ts'
import { recordRefusals } from './record-refusals.ts'
import { routeRefusals } from './route-refusals.ts'
import { sheetRefusals } from './sheet-refusals.ts'

/** Refusals of the process: one without a sentence does not compile. */
const process: Record<ProcessRefusal, Sentence> = {
  'agency-not-ready': '所填的人事代理单位不是人事代理机构，或者没有职称申报权限，请重新选择人事代理单位',
  'already-passed-there': '上报路径指向已经审核过这份申报的单位，请先调整路径',
  'already-checked': '单位已经开始审核，不能撤回；如需修改，请联系审核人员退回',
  'answers-incomplete': '还有必填内容没有完成，请按检查结果逐项补齐后再提交',
  barred: ({ until }) =>
    until
      ? `您被列入黑名单（诚信档案），${until} 之前（含当日）不能申报`
      : '您被列入黑名单（诚信档案），期限内不能申报',
  'calendar-unknown': '该年度的节假日安排尚未公布，请系统管理员录入后再设置公示期',
  'certificate-missing': '证书没有生成，请重试',
  'changed-meanwhile': '内容刚刚被其他人更新，请刷新后再操作',
  'committee-not-filed': '该评委会未备案、备案已过期或已暂停，不能开展评审',
  'committee-not-of-plan': '评审计划由另一个评委会评审；由其他评委会评审的，请选择委托评审',
  'committee-does-not-fit': '请选择与申报系列、层级和评审方式相符的评委会',
  'counts-unlawful': '到会人数或票数不合规定：到会须达到评委总数的三分之二，各类票数之和须等于到会人数',
  'no-approved-scheme': '评审方案尚未经授权管理单位批准，不能接收',
  'no-objection': '没有待处理的异议',
  'no-route': '没有开通该级别、该系列的上报路径，请先到“路径申请”申请',
  'no-permission': '您的账号没有这项权限，请联系单位管理员',
  'not-the-applicant': '只有申报人本人可以办理',
  'not-your-committee': '该申报不在您单位组建的评委会',
  'not-your-office': '该申报不由您所在单位办理',
  'not-your-turn': '当前环节不由您办理',
  'notice-missing': '请先设置公示期',
  'notice-over': '公示已经结束，不能再提出异议',
  'notice-running': ({ closes }) => (closes ? `公示期到 ${closes} 结束，之后才能确定“无异议”` : '公示期还没有结束'),
  'notice-too-short': '公示天数少于规定的工作日，请延长公示期',
  'objections-open': '还有异议没有处理，处理后才能继续',
  'opinion-handed-in': '公示意见已经汇总提交，不能再改',
  'opinion-asked': '本地区的结果公示由单位确定意见并逐级上报，不能直接结束',
  'opinion-not-asked': '本地区不由单位上报公示意见',
  'opinion-not-decided': '公示意见还没有确定，请先选择有异议或无异议，或先审核',
  'proof-missing': '请上传证明材料',
  'opinion-missing': '请填写审核意见',
  'own-application': '不能办理本人的申报，请由其他人员办理',
  'reason-missing': '请填写原因',
  'recommendation-missing': '请填写推荐和公示情况、推荐小组意见',
  'unit-or-title-missing': '请先选择工作单位和申报的专业技术资格，再提交',
  'submitted-before': '申报已提交过，不能删除',
  'undertaking-missing': '请阅读并同意承诺书',
  'window-closed': '不在申报时间内',
  'wrong-state': '当前状态不能进行此操作，请刷新查看最新状态',
}

/** Everything else that a route may refuse, in alphabetical order. */
const others: Record<string, Sentence> = {
  'sent-back-meanwhile': '已退回申报人修改，不能上报',
  'body-too-large': '提交的内容太大，请减少后重试',
  'characters-not-accepted':
    '含有无法保存的字符（如表情符号、不可见的控制字符），请删去后重试；可先粘贴到记事本，再复制过来',
  'committee-code-taken': ({ code }) => `评委会编码 ${code} 已被使用，请换一个`,
  'expert-already-entered': '该评委已经录入本评委会，不能重复录入',
  'expert-title-too-low': '评委的职称不能低于本评委会评审的层级',
  'key-used-otherwise': '这次操作与之前的一次重复，但内容不同，没有办理；请刷新页面后再操作',
  'storage-full': '服务器存储空间已满，这次没有保存；请联系系统管理员，已填写的内容保留在本页',
  'still-under-way': '上一次操作还在办理，请稍候',
  'unknown-whether-done': '连接中断，不能确定刚才的操作是否已经办理；请刷新页面核对，没有办理的再操作一次',
  'file-not-yours': '附件已失效，请重新上传',
  'database-away': '数据库正在切换服务器，暂时不能办理；请稍候，系统会自动重试，已填写的内容保留在本页',
  'store-away': '附件存储服务暂时没有响应；请稍候再试，已上传的部分会保留，可继续上传',
  'database-busy': '办理的人较多，这次没有轮到；请稍候再试，已填写的内容保留在本页',
  'days-reversed': '结束日期不能早于开始日期',
  'filing-ends-before-it-starts': '备案截止日期不能早于起始日期',
  'filing-too-long': ({ years }) => `备案有效期最长 ${years} 年，请调整截止日期`,
  'foreign-origin': '请求来源不正确，请从本站页面操作',
  'members-even': '评委会人数应为单数',
  'not-on-notice-yet': '还没有公示，请先公示',
  'no-such-certificate': '没有查到该证书，请核对证书编号和姓名',
  'holiday-days-elsewhere': ({ year }) => `节假日安排中有不属于 ${year} 年的日期，请检查`,
  'holiday-days-twice': ({ day }) => `${day} 既是休息日又是上班日，请检查`,
  'no-such-setting': '没有这项设置，请刷新页面后重试',
  'window-reversed': '申报截止日期不能早于开始日期',
  'no-such-day': '日期不存在，请重新选择',
  'no-such-method': '这个地址不接受该操作，请从本站页面操作',
  'no-such-region': '没有这个地区',
  'no-such-series': '请选择评审系列',
  'not-a-phone': '手机号码应为 11 位数字，请检查',
  'not-for-you': '您的账号不能使用此功能',
  'not-found': '没有找到，可能已被删除，或不在您的权限范围内',
  'not-json': '提交的内容不是本站页面发出的格式，请刷新页面后重试',
  'not-signed-in': '登录已失效，请重新登录',
  overloaded: ({ seconds }) =>
    `系统正忙，现在办理的人很多。您填写的内容已保留，约 ${seconds ?? '几'} 秒后会自动重试，请不要关闭页面`,
  'person-named-twice': '同一申报人出现了两次，请检查',
  'scheme-of-year-exists': ({ year }) => `${year} 年度已有评审方案，不能重复报送`,
  'term-too-long': '聘期最长 3 年，且截止日期不能早于起始日期',
  'too-few-members': ({ least }) => `评委会人数不能少于 ${least} 人`,
  'too-many-requests': '操作太频繁，请稍后再试',
  unexpected: ({ request }) => `系统出错，没有保存，请稍后重试（编号 ${request ?? '-'}）`,
  'unknown-field': ({ name }) => `不认识「${name ?? ''}」这一项，没有保存；页面可能已更新，请刷新后重试`,
  'unit-not-autonomous': '本单位没有该系列的自主评审授权，请选择社会化评审',
  unreachable: '网络不通，请检查网络后重试；已填写的内容保留在本页',
  'changed-elsewhere': '该栏目已在别处（另一个窗口或设备）保存，请对比两份内容后选择保留哪一份',
  'field-not-marked': '本次退回只开放审核人员标记的内容，其余内容不能修改',
  'mark-nowhere': '标记的栏目或字段不在申报表中，请重新标记',
  'no-such-specialty': '申报专业与申报系列不相符，请重新选择',
  'no-such-title': '申报资格与申报系列不相符，请重新选择',
  'no-such-way': '没有这种申报方式，请重新选择',
  'not-authorised': '您的单位没有该系列的自主评审授权，请选择“评审”',
  'not-editable': '申报已提交或已办结，不能修改；如需修改，请先撤回或联系审核人员退回',
  'one-a-year': ({ year }) => `${year ?? '本'}年度您已有一份申报，每人每年只能申报一次`,
  'pledge-first': '请先阅读申报承诺书，选择“我同意”后再申报',
  'province-office-only': '只有省级职改办可以办理',
  'section-not-whole': '没有保存：请按红色提示修改后再保存',
  'section-not-marked': '本次退回没有标记该栏目，不能修改',
  'too-long': ({ max }) => `文字太长，最多 ${max ?? ''} 个字，请删减后重试`,
  'too-many-phrases': ({ max }) => `常用意见最多 ${max ?? 100} 条，请先删除不用的`,
}

export function refusalSentence({ refusal, detail }: { refusal: string; detail: Detail }): string {
  return said(
    (process as Record<string, Sentence>)[refusal] ??
      (defenceRefusals as Record<string, Sentence>)[refusal] ??
      fileRefusals[refusal] ??
      identityRefusals[refusal] ??
      paperRefusals[refusal] ??
      sheetRefusals[refusal] ??
      peopleRefusals[refusal] ??
      (libraryRefusals as Record<string, Sentence>)[refusal] ??
      (bindingRefusals as Record<string, Sentence>)[refusal] ??
      (recordRefusals as Record<string, Sentence>)[refusal] ??
      (routeRefusals as Record<string, Sentence>)[refusal] ??
      planRefusals[refusal] ??
      others[refusal] ??
      `不能完成操作（${refusal}）`,
    detail,
  )
}
