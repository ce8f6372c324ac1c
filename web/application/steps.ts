import type { State } from '../../core/application.ts'
import type { Own } from './own.ts'
import { dayOf } from './today.ts'

type Sent = Own['steps'][number]

/** One stop of the way, as the applicant sees it: both desks of one office are one stop. */
export type Stop = { key: string; name: string; status: Sent['status']; lines: readonly string[] }

const names: Record<Exclude<Sent['step'], 'desk'>, string> = {
  'fill-in': '个人申报',
  forward: '逐级上报',
  notice: '资格公示',
  review: '评委会评审',
  'outcome-notice': '结果公示',
  confirmation: '确认',
  certificate: '发证',
}

export const roleNames: Record<string, string> = { officer: '经办人', approver: '领导' }

export function stopsOf({ steps }: Pick<Own, 'steps'>): Stop[] {
  const stops: (Sent & { desks: Sent[] })[] = []
  for (const step of steps) {
    const last = stops.at(-1)
    if (step.step === 'desk' && last?.step === 'desk' && last.office === step.office) last.desks.push(step)
    else stops.push({ ...step, desks: [step] })
  }
  return stops.map(({ desks, ...stop }, index) => {
    const now = desks.find(({ status }) => status === 'current' || status === 'stopped')
    const status = now?.status ?? (desks.every((desk) => desk.status === 'done') ? 'done' : 'to-come')
    return {
      key: `${stop.step}-${index}`,
      name: stepName(stop),
      status,
      lines: linesOf(now ?? desks.at(-1) ?? stop, status),
    }
  })
}

export const stepName = ({ step, officeName }: Pick<Sent, 'step' | 'officeName'>) =>
  step === 'desk' ? (officeName ?? '审核') : names[step]

function linesOf({ step, role, on, heldDays }: Sent, status: Stop['status']): string[] {
  if (status === 'to-come') return ['待办']
  if (status === 'done') return [on ? dayOf(on).slice(5) : '已完成']
  if (status === 'stopped') return ['已停止']
  const desk = step === 'desk' && role ? [`${roleNames[role]}审核`] : []
  if (step === 'fill-in') return ['本人']
  if (step === 'forward') return ['审核通过，等待上报', ...(heldDays ? [`已 ${heldDays} 个工作日`] : [])]
  return [...desk, ...(heldDays === undefined ? [] : [heldDays === 0 ? '今天收到' : `已 ${heldDays} 个工作日`])]
}

/** The first line of every screen about an application: whose turn it is, and what to do. */
export function nextLine({
  state,
  steps,
  returned,
  closes,
  form,
  objected,
}: Pick<Own, 'state' | 'steps' | 'returned' | 'closes' | 'form' | 'objected'>): { strong: string; text: string } {
  const now = steps.find(({ status }) => status === 'current')
  if (state === 'under-check')
    return {
      strong: '现在不需要您操作。',
      text: `材料在${now ? stepName(now) : '审核单位'}${now?.role ? roleNames[now.role] : ''}审核${held(now?.heldDays)}。若退回，会发消息通知您。`,
    }
  if (state === 'sent-back')
    return { strong: '请修改后重新提交。', text: returned ? `${returned.by.officeName}：${returned.reason}` : '' }
  if (state === 'draft' && form.manner?.saving === 'whole-sections')
    return { strong: '请填写并提交。', text: `各项信息分别保存，可分几次完成；${closes} 前提交到所在单位。` }
  if (objected) return { strong: '评审通过。', text: '公示期间有异议，正在处理；处理结果会发消息通知您。' }
  return sayings[state]?.(closes) ?? { strong: '现在不需要您操作。', text: '' }
}

const held = (days: number | undefined) => (days ? `，已 ${days} 个工作日` : '')

const sayings: Partial<Record<State, (closes: string) => { strong: string; text: string }>> = {
  draft: (closes) => ({ strong: '请填写并提交。', text: `填写时自动保存，可分几次完成；${closes} 前提交到所在单位。` }),
  withdrawn: (closes) => ({ strong: '已撤回，请修改后重新提交。', text: `${closes} 前提交到所在单位。` }),
  'to-forward': () => ({ strong: '现在不需要您操作。', text: '审核通过，等待上报。' }),
  refused: () => ({ strong: '审核不通过。', text: '本年度不能再次提交；意见见审批流程。' }),
  barred: () => ({ strong: '已被列入黑名单。', text: '期限内不能申报；意见见审批流程。' }),
  eligible: () => ({ strong: '现在不需要您操作。', text: '资格审查已通过，等待公示。' }),
  'on-notice': () => ({ strong: '现在不需要您操作。', text: '正在资格公示，可在公示页面查看。' }),
  noticed: () => ({ strong: '现在不需要您操作。', text: '公示已结束，等待安排评审。' }),
  'with-committee': () => ({ strong: '现在不需要您操作。', text: '材料已报送评委会，等待接收。' }),
  'under-review': () => ({ strong: '现在不需要您操作。', text: '评委会正在评审。' }),
  passed: () => ({ strong: '评审通过。', text: '等待结果公示。' }),
  'not-passed': () => ({ strong: '评审未通过。', text: '可在下一年度重新申报。' }),
  'outcome-on-notice': () => ({ strong: '评审通过。', text: '正在结果公示。' }),
  'opinion-climbing': () => ({ strong: '评审通过。', text: '公示意见正在逐级上报。' }),
  'opinion-arrived': () => ({ strong: '评审通过。', text: '公示期间有异议，正在处理。' }),
  'outcome-noticed': () => ({ strong: '评审通过。', text: '公示已结束，等待确认。' }),
  confirmed: () => ({ strong: '评审结果已确认。', text: '等待生成电子证书。' }),
  certified: () => ({ strong: '证书已生成。', text: '可在“我的职称”查看和下载。' }),
  revoked: () => ({ strong: '证书已被撤销。', text: '原因见审批流程。' }),
}
