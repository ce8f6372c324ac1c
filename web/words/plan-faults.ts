import type { PlanFault, PlanFaultName } from '../../core/plan-fault.ts'
import { type Sentence, said } from '../../core/sentence.ts'

/** What keeps a plan from being published, said where it is. */
const sentences: Record<PlanFaultName, Sentence> = {
  'name-missing': '请填写计划名称',
  'year-odd': ({ from, to }) => `年度应在 ${from} 至 ${to} 之间，请检查`,
  'differs-from-published': '计划发布以后不能改年度和评委会；需要时请复制为新计划',
  'name-says-another-year': ({ said: other, year }) => `计划名称写的是 ${other} 年，而年度是 ${year}，请改成一致`,
  'no-such-plan-kind': '请选择计划类型',
  'no-such-committee': '请选择本单位组建的评委会；没有可选的评委会时，请先由单位管理员在“评委会管理”中创建',
  'committee-expired': ({ closes }) =>
    `该评委会的备案有效期已于 ${closes} 届满，请选择在任的评委会，或由授权管理单位重新备案后再发布`,
  'series-not-of-committee': '计划的系列与评委会的评审系列不同，请重新选择评委会',
  'no-title-chosen': '请至少选择一个申报职称',
  'title-not-of-series': '所选职称中有不属于该系列的，请重新选择',
  'title-not-of-committee': ({ title }) => `“${title}”超出该评委会的评审层级，请去掉`,
  'no-specialty-chosen': '请至少选择一个可评审专业',
  'specialty-not-of-series': ({ specialty }) => `“${specialty}”不是该系列的专业，请去掉`,
  'no-way-chosen': '请至少选择一种申报方式',
  'way-not-offered': '所选申报方式不在可选范围内，请重新选择',
  'no-such-day': '日期不完整或不存在，请填写如 2026-03-31',
  'window-reversed': '申报截止日期不能早于开始日期',
  'window-over': ({ closes }) => `申报截止日期 ${closes} 已经过去，请改为以后的日期`,
  'reckoning-day-odd': ({ closes }) => `业绩截止日期应在申报开始前三年至申报截止日 ${closes} 之间，请检查`,
  'undertaking-empty': '请填写诚信承诺书，申报人同意后才能填报',
  'named-twice': '与前面的重复，请去掉一个',
  'label-missing': '请填写名称',
  'least-above-criteria': ({ least, criteria }) => `要求至少满足 ${least} 项，而本部分只有 ${criteria} 项条件`,
  'not-a-count': '请填写不小于 0 的整数；上限至少为 1',
  'clause-missing': '请填写依据的条款，如“第九条（一）”',
  'criterion-says-nothing': '请写明这项条件要求什么',
  'minimum-above-maximum': ({ min, max }) => `下限 ${min} 大于上限 ${max}，没有人能符合，请修改`,
  'nothing-counted': '请至少选择一种计入的业绩',
  'list-not-countable': '申报表中没有可以计数的这一栏，请重新选择',
  'kind-not-in-library': '这类业绩已从业绩库中删除，请换一类或删去',
  'field-not-of-kind': ({ kind }) => `“${kind}”中已没有这个字段，请重新选择字段或删去`,
  'test-does-not-fit': ({ field }) => `“${field}”的条件没有填完整或与字段不符，请重新填写`,
  'sum-of-no-number': '只能累计所选各类业绩共有的数字字段，请重新选择',
}

export const faultSentence = ({ fault, detail = {} }: PlanFault): string => said(sentences[fault], detail)
