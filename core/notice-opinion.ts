/** 公示意见: what a unit says when its people who passed have been on notice there. An objection has its reason; the proof lies with it. */
export type NoticeOpinion = { objection: false } | { objection: true; reason: string }

/** 公示审核状态 of a unit's own people who passed. */
export const ownOpinionStages = {
  waiting: '待公示',
  'on-notice': '公示中',
  'to-decide': '待确定意见',
  cleared: '无异议待提交',
  objected: '有异议待提交',
  'handed-in': '已提交',
  'sent-down': '上级退回',
} as const
export type OwnOpinionStage = keyof typeof ownOpinionStages

/** The same of those whose opinion came up from below. */
export const opinionCheckStages = {
  'to-check': '待审核',
  agreed: '审核通过待提交',
  'handed-in': '已提交',
  'sent-down': '上级退回',
  returned: '已退回下级',
} as const
/** Of an objection that arrived at the authority. */
export const opinionRulingStages = { 'to-check': '待处理', 'handed-in': '已处理' } as const
export type OpinionCheckStage = keyof typeof opinionCheckStages
