import type { DefenceRule } from '../../core/defence.ts'
import { defenceNotice } from './documents/defence-notice.ts'

/** The manual shows it on the page of 卫生技术; every other series has defences too and reads of them on its first page. */
export const defence: DefenceRule = {
  shownIn: ['卫生技术信息', '个人基本信息'],
  heading: '答辩安排',
  none: '暂无答辩安排。答辩由评委会办公室统一安排，安排后在此显示，无需填写。',
  notice: defenceNotice,
  button: '答辩通知单',
}
