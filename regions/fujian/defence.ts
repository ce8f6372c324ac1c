import type { DefenceRule } from '../../core/defence.ts'
import { ticket } from './documents/ticket.ts'

/** 面试, of the plans that have one. */
export const defence: DefenceRule = {
  shownIn: ['基本信息'],
  heading: '面试安排',
  none: '暂无面试安排。有面试的评审计划由评委会组建单位统一安排，安排后在此显示，并可打印准考证。',
  notice: ticket,
  button: '打印准考证',
  called: { defence: '面试', notice: '准考证' },
}
