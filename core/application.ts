import type { Tally } from './ballot.ts'
import type { Day } from './day.ts'
import type { ApplicationId, CertificateId, CommitteeId, NoticeId, OrganisationId, PersonId } from './id.ts'
import type { NoticeOpinion } from './notice-opinion.ts'
import type { Desk } from './route.ts'
import type { Level, Way } from './title.ts'

/** What stays the same through its life. */
type Lasting = {
  id: ApplicationId
  applicant: PersonId
  year: number
  way: Way
  /** 单位自主评审: the applicant's own unit reviews, so the route ends there. */
  autonomous: boolean
}

/** To which unit it goes first, and for what. */
type Aim = { organisation: OrganisationId; level: Level; series: string }
type Unsent = 'draft' | 'discarded'

/** Just begun, with unit and title known from the first. */
export type Born = Lasting & Aim & { state: 'draft' }

/** 申报. `Progress` is what changes. Where the form itself asks for unit and title, a draft begins without them. */
export type Application = Lasting &
  ((Aim & Progress) | ({ [Part in keyof Aim]: Aim[Part] | null } & Extract<Progress, { state: Unsent }>))

/** A section, or one field or row of it, that a desk wants mended. */
export type Mark = { section: string; row?: string; field?: string; note?: string }

/** Where the file lies after its last desk. */
type Ended = { office: OrganisationId }
type AtCommittee = Ended & { committee: CommitteeId; entrusted: boolean }
type Voted = AtCommittee & { tally: Tally }
type Noticed = { notice: NoticeId; closes: Day; openObjections: number }

/** 公示意见 on its way up the offices that the file came by: `at` whose it lies, decided there or not, sent down to be redone or not. */
export type Climbing = {
  opinion: NoticeOpinion
  /** Last day of the notice that it was given on: an objection may come before, 无异议 may not. */
  noticeCloses: Day
  path: readonly OrganisationId[]
  at: number
  decided: boolean
  sentDown: string | null
}

/** Each state carries exactly what is true in it. */
export type Progress =
  | { state: 'draft' }
  | { state: 'discarded' }
  | { state: 'withdrawn'; on: Day }
  | { state: 'under-check'; desks: readonly Desk[]; at: number }
  | { state: 'to-forward'; office: OrganisationId; passed: readonly Desk[] }
  | { state: 'sent-back'; from: Desk; reason: string; marks: readonly Mark[]; as: 'correction' | 'refusal' }
  | { state: 'refused'; office: OrganisationId; reason: string }
  | { state: 'barred'; from: Desk; reason: string; until: Day }
  | ({ state: 'eligible' } & Ended)
  | ({ state: 'on-notice' } & Ended & Noticed)
  | ({ state: 'noticed' } & Ended)
  | ({ state: 'with-committee' } & AtCommittee)
  | ({ state: 'under-review' } & AtCommittee)
  | ({ state: 'passed' } & Voted)
  | ({ state: 'not-passed' } & Voted)
  | ({ state: 'outcome-on-notice' } & Voted & Noticed)
  | ({ state: 'opinion-climbing' } & Voted & Climbing)
  | ({ state: 'opinion-arrived' } & Voted & { opinion: NoticeOpinion })
  | ({ state: 'outcome-noticed' } & Voted)
  | ({ state: 'confirmed' } & Voted)
  | ({ state: 'certified' } & Voted & { certificate: CertificateId })
  | ({ state: 'revoked' } & Voted & { certificate: CertificateId; reason: string })

export type State = Progress['state']

/** The same application further on: an act has led it there, and nothing is sent without its aim. */
export const became = (application: Application, progress: Progress): Application =>
  ({
    ...lasting(application),
    ...progress,
  }) as Application

/** Without the parts of its present state. */
function lasting({ id, applicant, organisation, year, level, series, way, autonomous }: Application) {
  return { id, applicant, organisation, year, level, series, way, autonomous }
}

export const stateNames: Record<State, string> = {
  draft: '填写中',
  discarded: '已删除',
  withdrawn: '已撤回',
  'under-check': '审核中',
  'to-forward': '通过未上报',
  'sent-back': '退回修改',
  refused: '审核不通过',
  barred: '已列入黑名单',
  eligible: '资格审查通过',
  'on-notice': '资格公示中',
  noticed: '公示结束',
  'with-committee': '待评委会接收',
  'under-review': '评审中',
  passed: '评审通过',
  'not-passed': '评审未通过',
  'outcome-on-notice': '结果公示中',
  'opinion-climbing': '公示意见上报中',
  'opinion-arrived': '公示异议待处理',
  'outcome-noticed': '结果公示结束',
  confirmed: '已确认',
  certified: '已发证',
  revoked: '证书已撤销',
}

/** Handed to a committee, whatever came of it afterwards. */
export const atCommittee: readonly State[] = [
  'with-committee',
  'under-review',
  'passed',
  'not-passed',
  'outcome-on-notice',
  'opinion-climbing',
  'opinion-arrived',
  'outcome-noticed',
  'confirmed',
  'certified',
  'revoked',
]

/** 资格审查通过: every desk has approved, whatever came of it afterwards. */
export const passedCheck: readonly State[] = ['eligible', 'on-notice', 'noticed', ...atCommittee]

export const isEditable = ({ state }: { state: State }) =>
  state === 'draft' || state === 'sent-back' || state === 'withdrawn'
