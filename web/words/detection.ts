import type { Line, Tally } from '../../core/detection.ts'
import type { Form, Problem, Section } from '../../core/form.ts'
import { problemSentence, rowNumber } from '../form/findings.ts'
import { sentence } from './problems.ts'

/** 符合, 不符合, 待核; 未达到 where others of the part are enough. */
export const verdictWords: Record<Line['verdict'], string> = {
  pass: '符合',
  fail: '不符合',
  unknown: '待核',
  unmet: '未达到',
}

type Rows = (section: string) => readonly { id: string }[]

/** What the line is about, for a person. */
export function headingOf({ of, about, spot }: Line, form: Form): string {
  const section = form.sections.find(({ id }) => id === spot?.section)?.heading ?? ''
  if (of === 'fields') return `${section || about}：必填内容`
  if (of === 'rows') return `${about}：条数`
  if (of === 'evidence') return about === section ? `${about}：附件` : about
  if (of === 'check') return section
  if (of === 'part') return `${about}：总体要求`
  return about
}

/** What was found, and what to do about it, sentence by sentence. */
export function foundIn(line: Line, form: Form, rows: Rows): string[] {
  const { of, about, verdict, problems, tally, entry } = line
  if (entry) return [entryWords[entry.state]]
  // What is lacking of a criterion its own numbers say.
  const told = tally ? problems.filter(({ problem }) => problem !== 'too-few-rows') : problems
  const said = told.map((problem) => {
    const section = form.sections.find(({ id }) => id === problem.section)
    const field = section?.fields.find(({ id }) => id === problem.field)
    const isFile = field?.kind === 'files' || field?.kind === 'photo'
    const words = isFile && problem.problem === 'missing' ? `请上传「${field.label}」` : sayIn(section, problem)
    const at = rowNumber(rows(problem.section), problem.row)
    return at ? `${at}：${words}` : words
  })
  if (of === 'part' && tally) return [`须满足其中 ${tally.min} 项，已满足 ${tally.now} 项`, ...said]
  if (tally) return [...tallyWords(tally), ...said]
  if (said.length > 0) return said
  return verdict === 'pass'
    ? [of === 'check' ? `没有问题（要求：${about.replaceAll(/\{\w+\}/g, '规定值')}）` : fulfilled[of]]
    : []
}

const sayIn = (section: Section | undefined, problem: Problem) =>
  section ? problemSentence(section, problem) : sentence(problem, '')

const fulfilled: Record<Line['of'], string> = {
  fields: '已填写',
  field: '已选定',
  evidence: '已上传',
  rows: '条数符合要求',
  check: '',
  criterion: '',
  part: '',
  entry: '',
}

const entryWords: Record<NonNullable<Line['entry']>['state'], string> = {
  approved: '业绩库中的这条业绩已修改并重新审核通过，这里仍是导入时的内容；需要更新的，请移除后重新导入',
  draft: '业绩库中的这条业绩已修改、尚未提交单位审核，这里仍是此前审核通过的内容',
  pending: '业绩库中的这条业绩已修改、正在由单位审核，这里仍是此前审核通过的内容',
  returned: '业绩库中的这条业绩已被单位退回，请移除，或在业绩库修改并经单位审核通过后再提交',
  removed: '业绩库中的这条业绩已删除，请移除',
}

function tallyWords({ now, min, max, unit, missing, counted, uncertain }: Tally): string[] {
  const of = unit ?? '条'
  const most = max === undefined ? '' : min > 0 ? `，最多 ${max} ${of}` : `最多 ${max} ${of}`
  const asked = `${min > 0 ? `至少 ${min} ${of}` : ''}${most}`
  const names = (all: Tally['counted']) => (all.length > 0 ? `：${all.map(({ name }) => name).join('；')}` : '')
  return [
    `${asked ? `要求${asked}；` : ''}计入 ${now} ${of}${missing > 0 ? `，还差 ${missing} ${of}` : ''}${names(counted)}`,
    ...(uncertain.length > 0 ? [`${uncertain.length} 条资料不全，由审核人员核定${names(uncertain)}`] : []),
  ]
}
