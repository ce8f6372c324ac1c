import { z } from 'zod'
import { isHistory, recordButtons, whyNotPressed } from '../../core/own-record.ts'
import { paperFormats } from '../../core/paper.ts'
import type { Region } from '../../core/region.ts'
import type { OwnRow } from '../db/applications.ts'
import { summaryOf } from '../summary.ts'
import { summaryShape } from './application-shape.ts'

/** 当前申报记录, 我的历史记录: what is declared, by which plan, and what may be done about it. */
export const ownRecordShape = summaryShape.extend({
  planName: z.string(),
  /** 起止日期. */
  opens: z.string(),
  closes: z.string(),
  /** 有无面试. */
  interview: z.boolean(),
  exemption: z.string().nullable(),
  history: z.boolean(),
  /** 准考证 and 评审表, where there is such paper here. */
  ticket: z.object({ id: z.string(), name: z.string(), label: z.string() }).nullable(),
  export: z.object({ id: z.string(), name: z.string(), formats: z.array(z.enum(paperFormats)) }).nullable(),
  /** Why each button does nothing now; null where it does. */
  buttons: z.record(z.enum(recordButtons), z.string().nullable()),
})

export const ownRecordOf = (row: OwnRow, name: string, region: Region) => {
  const record = { ...row, state: row.progress.state }
  return {
    ...summaryOf({ ...row, applicant_name: name }, region),
    planName: row.plan_name,
    opens: row.opens,
    closes: row.closes,
    interview: row.interview,
    exemption: row.exemption,
    history: isHistory(record),
    ticket: ticketOf(region),
    export: exportOf(region),
    buttons: whyNotPressed(record, region.policy),
  }
}

const ticketOf = ({ defence }: Region) =>
  defence ? { id: defence.notice.id, name: defence.notice.name, label: defence.button } : null

function exportOf({ documents }: Region) {
  const paper = documents.papers.find(({ onceSubmitted }) => onceSubmitted)
  return paper ? { id: paper.document.id, name: paper.document.name, formats: [...paper.formats] } : null
}
