import { isEditable, type State } from './application.ts'
import { beforeTheVote, type ExemptionState } from './exemption.ts'
import type { Policy } from './region.ts'

/** 当前申报记录: what one's own declaration stands at, as far as its buttons ask. */
export type OwnRecord = {
  state: State
  submissions: number
  /** The plan has an interview. */
  interview: boolean
  interviewed: boolean
  /** The last request to be spared it. */
  exemption: ExemptionState | null
  /** A time and a place are given. */
  arranged: boolean
}

/** 填报, 查看, 删除, 免面试, 打印准考证, 导出申报信息. */
export const recordButtons = ['fillIn', 'view', 'discard', 'exempt', 'ticket', 'export'] as const
export type RecordButton = (typeof recordButtons)[number]

const over: readonly State[] = ['discarded', 'refused', 'barred', 'not-passed', 'certified', 'revoked']

/** 我的历史记录: nothing more happens to it. */
export const isHistory = ({ state }: Pick<OwnRecord, 'state'>) => over.includes(state)

/** Why each button does nothing now; nothing where it does. */
export function whyNotPressed(record: OwnRecord, policy: Pick<Policy, 'discardsReturned'>) {
  const editable = isEditable(record)
  return {
    fillIn: editable ? null : 'not-editable',
    view: null,
    discard: !editable
      ? 'submitted-not-deletable'
      : record.state === 'draft' || policy.discardsReturned
        ? null
        : 'submitted-before',
    exempt: whyNoExemption(record),
    ticket: whyNoTicket(record),
    export: record.submissions > 0 ? null : 'not-submitted-yet',
  } satisfies Record<RecordButton, string | null>
}

/** Whoever has asked looks at what came of it. */
function whyNoExemption({ interview, exemption, interviewed, state }: OwnRecord) {
  if (!interview) return 'no-interview'
  return exemption === null && (interviewed || !beforeTheVote.includes(state)) ? 'interview-over' : null
}

function whyNoTicket({ interview, exemption, arranged }: OwnRecord) {
  if (arranged) return null
  if (!interview) return 'no-interview'
  return exemption === 'granted' ? 'exempted-from-interview' : 'interview-not-arranged'
}
