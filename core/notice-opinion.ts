/** 公示意见: what a unit says when its people who passed have been on notice there. An objection has its reason; the proof lies with it. */
export type NoticeOpinion = { objection: false } | { objection: true; reason: string }
