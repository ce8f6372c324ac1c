// Generated from the migrated database by `npm run schema`. Don't edit.
import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Day } from '../../core/day.ts'
import type { Json } from '../../core/form.ts'
import type { ApplicationId, CertificateId, CommitteeId, FileId, NoticeId, OrganisationId, PersonId } from '../../core/id.ts'

/** A list must be written with JSON.stringify: the driver would send it as an array of the database's own. */
type JsonColumn = ColumnType<Json, string | { readonly [key: string]: Json }, string | { readonly [key: string]: Json }>
type DayColumn = ColumnType<Day, string, string>
type MomentColumn = ColumnType<Date, Date | string, Date | string>
type Generated<T> =
  T extends ColumnType<infer Read, infer Insert, infer Update>
    ? ColumnType<Read, Insert | undefined, Update>
    : ColumnType<T, T | undefined, T>

type Account = {
  id: GeneratedAlways<PersonId>
  kind: string
  login: string | null
  name: string
  organisation: OrganisationId | null
  password: string
  must_change: Generated<boolean>
  agreed: Generated<JsonColumn>
  mobile_sealed: Buffer | null
  mobile_mark: Buffer | null
  id_number_sealed: Buffer | null
  id_number_mark: Buffer | null
  capabilities: Generated<string[]>
  disabled_at: MomentColumn | null
  last_login: MomentColumn | null
  created_at: Generated<MomentColumn>
  created_by: PersonId | null
  version: Generated<number>
  released_at: MomentColumn | null
  opened: Generated<string>
  email_sealed: Buffer | null
  email_mark: Buffer | null
  temporary: string | null
  address_sealed: Buffer | null
  mobile_proven_at: MomentColumn | null
  read: string | null
  pieces: string[] | null
}

type Achievement = {
  id: GeneratedAlways<number>
  person: PersonId
  kind: string
  key: string
  form_id: string
  form_version: number
  name: Generated<string>
  value: JsonColumn
  state: Generated<string>
  version: Generated<number>
  unit: OrganisationId | null
  reason: string | null
  decided_by: PersonId | null
  made_at: MomentColumn
  changed_at: MomentColumn
  submitted_at: MomentColumn | null
  decided_at: MomentColumn | null
}

type AchievementEvent = {
  id: GeneratedAlways<number>
  achievement: number
  version: number
  act: string
  state: string
  actor: PersonId
  actor_is: string
  actor_name: string
  office: OrganisationId | null
  reason: string | null
  value: JsonColumn | null
  at: MomentColumn
}

type AchievementMark = {
  achievement: number
  mark: Buffer
  says: string
}

type Answer = {
  application: ApplicationId
  section: string
  value: JsonColumn
  version: Generated<number>
  saved_at: Generated<MomentColumn>
}

type Answered = {
  account: number
  key: string
  asked: Buffer
  at: MomentColumn
  acts: JsonColumn | null
  status: number | null
  answer_sealed: Buffer | null
}

type Application = {
  id: GeneratedAlways<ApplicationId>
  applicant: PersonId
  applicant_name: string
  organisation: OrganisationId | null
  ancestors: OrganisationId[]
  plan: number
  year: number
  form_id: string
  form_version: number
  series: string | null
  title: string | null
  level: string | null
  specialty: Generated<string>
  way: string
  autonomous: Generated<boolean>
  progress: JsonColumn
  version: Generated<number>
  submissions: Generated<number>
  created_at: Generated<MomentColumn>
  submitted_at: MomentColumn | null
  arrived_at: Generated<MomentColumn>
  state: GeneratedAlways<string | null>
  desk_office: GeneratedAlways<OrganisationId | null>
  desk_role: GeneratedAlways<string | null>
  office: GeneratedAlways<OrganisationId | null>
  committee: GeneratedAlways<CommitteeId | null>
  pledged: JsonColumn | null
  opinion_office: GeneratedAlways<number | null>
  applicant_read: string | null
  ancestor_2: GeneratedAlways<number | null>
  ancestor_3: GeneratedAlways<number | null>
  ancestor_4: GeneratedAlways<number | null>
  ancestor_5: GeneratedAlways<number | null>
}

type Audit = {
  id: GeneratedAlways<number>
  at: Generated<MomentColumn>
  account: PersonId | null
  organisation: OrganisationId | null
  address: string | null
  action: string
  subject: string | null
  subject_id: number | null
  detail: Generated<JsonColumn>
}

type Bar = {
  id: GeneratedAlways<number>
  id_number_mark: Buffer
  name: string
  application: ApplicationId | null
  basis: string
  from_day: DayColumn | null
  until_day: DayColumn | null
  made_by: PersonId
  made_at: Generated<MomentColumn>
  lifted_at: MomentColumn | null
  lifted_by: PersonId | null
  lift_reason: string | null
  id_number_sealed: Buffer | null
}

type Binding = {
  id: GeneratedAlways<number>
  account: PersonId
  organisation: OrganisationId
  former: OrganisationId | null
  explanation: string
  state: Generated<string>
  version: Generated<number>
  reason: string | null
  asked_at: MomentColumn
  decided_by: PersonId | null
  decided_at: MomentColumn | null
}

type CalendarDay = {
  day: DayColumn
  kind: string
}

type CaptchaSpent = {
  mark: Buffer
  expires_at: MomentColumn
}

type Certificate = {
  id: GeneratedAlways<CertificateId>
  number: string
  application: ApplicationId
  office: OrganisationId
  body: JsonColumn
  photo_sha256: string
  id_number_sealed: Buffer
  id_number_mark: Buffer
  secret: string
  issued_on: DayColumn
  issued_by: PersonId
}

type CertificateCounter = {
  office: OrganisationId
  year: number
  last: number
}

type Committee = {
  id: GeneratedAlways<CommitteeId>
  code: string
  name: string
  series: string
  levels: string[]
  type: string
  convener: OrganisationId
  authoriser: OrganisationId
  members: number
  filed_from: DayColumn
  filed_to: DayColumn
  paused: Generated<boolean>
  created_at: Generated<MomentColumn>
  version: Generated<number>
}

type Decision = {
  application: ApplicationId
  office: OrganisationId
  role: string
  event: number
  act: string
  at: MomentColumn
  round: number
  year: number
  level: string | null
  series: string | null
  state: string | null
  here: Generated<boolean>
}

type Defence = {
  id: GeneratedAlways<number>
  application: ApplicationId
  on_day: DayColumn
  begins: unknown
  ends: unknown
  place: string
  panel: Generated<string>
  note: Generated<string>
  made_by: PersonId
  made_at: MomentColumn
  ended_at: MomentColumn | null
  ended_by: PersonId | null
  end_reason: string | null
}

type DiscardedContent = {
  sha256: string
  at: Generated<MomentColumn>
}

type Event = {
  id: GeneratedAlways<number>
  application: ApplicationId
  version: number
  act: string
  actor: PersonId | null
  actor_is: string
  actor_name: string
  office: OrganisationId | null
  input: JsonColumn
  progress: JsonColumn
  at: Generated<MomentColumn>
}

type Exemption = {
  id: GeneratedAlways<number>
  application: ApplicationId
  person: PersonId
  reason: string
  state: Generated<string>
  asked_at: MomentColumn
  ended_at: MomentColumn | null
  decided_by: PersonId | null
  answer: string | null
}

type ExemptionFile = {
  exemption: number
  file: FileId
}

type Expert = {
  id: GeneratedAlways<number>
  committee: CommitteeId
  name: string
  title: string
  level: string
  specialty: string
  employer: string
  mobile_sealed: Buffer | null
  mobile_mark: Buffer | null
  term_from: DayColumn
  term_to: DayColumn
  progress: Generated<JsonColumn>
  state: GeneratedAlways<string | null>
  version: Generated<number>
  created_at: Generated<MomentColumn>
}

type File = {
  id: GeneratedAlways<FileId>
  owner: PersonId | null
  application: ApplicationId | null
  name: string
  type: string
  bytes: number
  sha256: string
  pages: number | null
  width: number | null
  height: number | null
  made_at: Generated<MomentColumn>
  upload: string | null
  achievement: number | null
  dropped_at: MomentColumn | null
  plan: number | null
  copied_from: FileId | null
}

type Form = {
  id: string
  version: number
  body: JsonColumn
}

type Identity = {
  issuer: string
  subject_mark: Buffer
  account: PersonId
  told_sealed: Buffer
  told_at: MomentColumn
}

type IdentityArrival = {
  token_hash: Buffer
  issuer: string
  subject_mark: Buffer
  sid_mark: Buffer | null
  told_sealed: Buffer
  came_at: MomentColumn
}

type IdentityDeparture = {
  state_hash: Buffer
  browser_hash: Buffer
  secrets_sealed: Buffer
  audience: string
  begun_at: MomentColumn
  used_at: MomentColumn | null
}

type IdentityLogout = {
  issuer: string
  jti_hash: Buffer
  at: MomentColumn
}

type LoginFailure = {
  mark: Buffer
  address: string
  at: Generated<MomentColumn>
}

type LoginSession = {
  token_hash: Buffer
  account: PersonId
  created_at: Generated<MomentColumn>
  seen_at: Generated<MomentColumn>
  expires_at: MomentColumn
  address: string | null
  issuer: string | null
  subject_mark: Buffer | null
  sid_mark: Buffer | null
  token_sealed: Buffer | null
}

type Message = {
  id: GeneratedAlways<number>
  account: PersonId
  application: ApplicationId | null
  text: string
  made_at: Generated<MomentColumn>
  read_at: MomentColumn | null
  version: number | null
}

type MessageRequest = {
  mark: Buffer
  address: string
  at: MomentColumn
}

type MobileCode = {
  id: GeneratedAlways<number>
  mobile_mark: Buffer
  code_mark: Buffer
  message: number
  wrong_tries: Generated<number>
  used_at: MomentColumn | null
}

type Notice = {
  id: GeneratedAlways<NoticeId>
  office: OrganisationId
  kind: string
  heading: string
  body: Generated<string>
  contact: string
  opens: DayColumn
  closes: DayColumn
  made_by: PersonId
  made_at: Generated<MomentColumn>
  closed_at: MomentColumn | null
}

type NoticeEntry = {
  notice: NoticeId
  application: ApplicationId
}

type Objection = {
  id: GeneratedAlways<number>
  notice: number
  application: number
  text: string
  objector_sealed: Buffer | null
  contact_sealed: Buffer | null
  made_at: Generated<MomentColumn>
  settled_at: MomentColumn | null
  settled_by: PersonId | null
  upheld: boolean | null
  reason: string | null
}

type ObjectionFile = {
  objection: number
  file: FileId
}

type OpinionFile = {
  application: ApplicationId
  file: FileId
}

type Organisation = {
  id: GeneratedAlways<OrganisationId>
  parent: OrganisationId | null
  ancestors: OrganisationId[]
  kind: string
  kind_group: string
  code: string
  name: string
  category: string | null
  nature: string | null
  credit_code: string | null
  contact: string | null
  phone: string | null
  address: string | null
  autonomous_series: Generated<string[]>
  completed_at: MomentColumn | null
  created_at: Generated<MomentColumn>
  version: Generated<number>
  written: string | null
  pinyin: string | null
  initials: string | null
  pieces: string[] | null
  permitted_at: Generated<MomentColumn | null>
  division: string | null
}

type PermissionDecision = {
  id: GeneratedAlways<number>
  organisation: OrganisationId
  state: string
  finding: string
  reason: string | null
  decided_by: PersonId | null
  decided_at: MomentColumn
}

type PermissionRequest = {
  organisation: OrganisationId
  state: Generated<string>
  version: Generated<number>
  name: string
  credit_code: string | null
  division: string
  contact: string
  phone: string
  address: string
  saved_at: MomentColumn
  finding: string | null
  bureau: OrganisationId | null
  submitted_at: MomentColumn | null
  decided_by: PersonId | null
  decided_at: MomentColumn | null
  reason: string | null
}

type Phrase = {
  id: GeneratedAlways<number>
  account: PersonId
  text: string
  position: Generated<number>
}

type Plan = {
  id: GeneratedAlways<number>
  year: number
  name: string
  opens: DayColumn
  closes: DayColumn
  form_id: string | null
  form_version: number | null
  settings: Generated<JsonColumn>
  created_at: Generated<MomentColumn>
  organiser: OrganisationId | null
  committee: CommitteeId | null
  kind: string | null
  series: string | null
  levels: Generated<string[]>
  draft: JsonColumn | null
  version: Generated<number>
  published: number | null
  copied_from: number | null
  removed_at: MomentColumn | null
  changed_at: MomentColumn | null
}

type PlanVersion = {
  plan: number
  number: number
  design: JsonColumn
  form_id: string
  form_version: number
  published_by: PersonId
  published_at: MomentColumn
}

type RegisteredUnit = {
  credit_code: string
  name: string
  imported_at: MomentColumn
}

type Revocation = {
  certificate: CertificateId
  reason: string
  made_by: PersonId
  made_at: Generated<MomentColumn>
}

type Route = {
  id: GeneratedAlways<number>
  organisation: OrganisationId
  target: OrganisationId | null
  committee: CommitteeId | null
  series: string
  level: string
  state: Generated<string>
  version: Generated<number>
  asked_by: PersonId
  asked_at: MomentColumn
  ended_by: PersonId | null
  decided_at: MomentColumn | null
  ended_at: MomentColumn | null
  reason: string | null
}

type Scheme = {
  id: GeneratedAlways<number>
  committee: CommitteeId
  year: number
  body: JsonColumn
  progress: Generated<JsonColumn>
  state: GeneratedAlways<string | null>
  version: Generated<number>
  created_at: Generated<MomentColumn>
}

type ServerProcess = {
  id: string
  host: string
  place: number
  version: string
  started_at: MomentColumn
  seen_at: MomentColumn
  figures: JsonColumn
}

type Setting = {
  key: string
  value: JsonColumn
  changed_at: Generated<MomentColumn>
}

type SharedRecord = {
  application: ApplicationId
  sealed: Buffer
  looked_up_at: MomentColumn
}

type StandIn = {
  id: string
  payload: JsonColumn
  expires_at: MomentColumn
}

type Submission = {
  application: ApplicationId
  number: number
  snapshot: JsonColumn
  made_at: Generated<MomentColumn>
  sha256: string
}

type Task = {
  id: GeneratedAlways<number>
  account: PersonId
  kind: string
  input: JsonColumn
  state: Generated<string>
  done: Generated<number>
  total: Generated<number>
  report: Generated<JsonColumn>
  result_sha256: string | null
  result_name: string | null
  made_at: Generated<MomentColumn>
  finished_at: MomentColumn | null
  alive_at: MomentColumn | null
  begun: Generated<number>
  result_bytes: number | null
}

type TextMessage = {
  id: GeneratedAlways<number>
  purpose: string
  mobile_sealed: Buffer
  value_sealed: Buffer | null
  ticket: string
  state: Generated<string>
  tries: Generated<number>
  answer: string | null
  made_at: MomentColumn
  until: MomentColumn
  sent_at: MomentColumn | null
}

type UnitRequest = {
  id: GeneratedAlways<number>
  account: PersonId
  name: string
  credit_code: string | null
  contact: string
  mobile_sealed: Buffer
  office: OrganisationId
  state: Generated<string>
  reason: string | null
  made: OrganisationId | null
  asked_at: MomentColumn
  decided_by: PersonId | null
  decided_at: MomentColumn | null
}

type Upkeep = {
  id: GeneratedAlways<number>
  what: string
  at: Generated<MomentColumn>
  went_well: boolean
  detail: Generated<JsonColumn>
}

type Upload = {
  id: string
  bytes: number
  received: Generated<number>
  said: string
  pieces: Generated<JsonColumn>
  begun_at: Generated<MomentColumn>
}

export type Tables = {
  account: Account
  achievement: Achievement
  achievement_event: AchievementEvent
  achievement_mark: AchievementMark
  answer: Answer
  answered: Answered
  application: Application
  audit: Audit
  bar: Bar
  binding: Binding
  calendar_day: CalendarDay
  captcha_spent: CaptchaSpent
  certificate: Certificate
  certificate_counter: CertificateCounter
  committee: Committee
  decision: Decision
  defence: Defence
  discarded_content: DiscardedContent
  event: Event
  exemption: Exemption
  exemption_file: ExemptionFile
  expert: Expert
  file: File
  form: Form
  identity: Identity
  identity_arrival: IdentityArrival
  identity_departure: IdentityDeparture
  identity_logout: IdentityLogout
  login_failure: LoginFailure
  login_session: LoginSession
  message: Message
  message_request: MessageRequest
  mobile_code: MobileCode
  notice: Notice
  notice_entry: NoticeEntry
  objection: Objection
  objection_file: ObjectionFile
  opinion_file: OpinionFile
  organisation: Organisation
  permission_decision: PermissionDecision
  permission_request: PermissionRequest
  phrase: Phrase
  plan: Plan
  plan_version: PlanVersion
  registered_unit: RegisteredUnit
  revocation: Revocation
  route: Route
  scheme: Scheme
  server_process: ServerProcess
  setting: Setting
  shared_record: SharedRecord
  stand_in: StandIn
  submission: Submission
  task: Task
  text_message: TextMessage
  unit_request: UnitRequest
  upkeep: Upkeep
  upload: Upload
}
