import type { AchievementState } from './achievement.ts'
import type { State } from './application.ts'
import type { Window } from './day.ts'
import type { DemonstrationExpert } from './demonstration-expert.ts'
import type { DemonstrationRoute } from './demonstration-route.ts'
import type { DemonstrationPermission } from './demonstration-unit.ts'
import type { FileType } from './form.ts'
import type { PlanDesign } from './plan-design.ts'
import type { Capability } from './region.ts'
import type { Level, Way } from './title.ts'

/**
 * What a region's demonstration is made of, as data for one review year; a script of the server makes it real, by the same
 * acts that people use. Keys are the demonstration's own names of its organisations and committees.
 */
export type Demonstration = {
  year: number
  /** Every account's, already changed once, so that visitors come straight in. */
  password: string
  window: Window
  /** Parents before their children. */
  organisations: readonly DemonstrationOrganisation[]
  staff: readonly DemonstrationStaff[]
  committees: readonly DemonstrationCommittee[]
  routes?: readonly DemonstrationRoute[]
  /** Of units that registered themselves. */
  permissions?: readonly DemonstrationPermission[]
  /** Where plans are designed: published by the units of their committees, all open today. */
  plans?: readonly DemonstrationPlan[]
  applicants: readonly DemonstrationApplicant[]
  /** What some of them declared in years gone by, told before the rest. */
  earlier?: readonly EarlierYear[]
  /** People without an account, whom the stand-in of the province's identity service knows. */
  newcomers?: readonly { name: string; idNumber: string; mobile: string }[]
  /** Units that are not registered here yet, of which it knows the legal representative. */
  newUnits?: readonly { unitName: string; creditCode: string; representative: string }[]
}

/**
 * So many years before this one, on the same days of the year. Its declarations are of people of today, known by their ID
 * number, and take over what is in their library today.
 */
export type EarlierYear = {
  yearsAgo: number
  plans: readonly DemonstrationPlan[]
  applicants: readonly DemonstrationApplicant[]
}

export type DemonstrationOrganisation = {
  key: string
  parent?: string
  kind: string
  /** What is typed after the parent's code; the root has none. */
  serial?: string
  code: string
  name: string
  category: string
  nature: string
  autonomousSeries: readonly string[]
  creditCode?: string
  /** Of its own place: nobody's number. */
  phone: string
  division?: string
}

export type DemonstrationStaff = {
  login: string
  name: string
  phone: string
  is: 'administrator' | 'officer' | 'approver'
  organisation: string
  capabilities: readonly Capability[]
  /** One of the standing cast: the line beside the log-in on the portal. */
  presents?: string
}

export type DemonstrationCommittee = {
  key: string
  code: string
  name: string
  series: string
  levels: readonly Level[]
  type: 'open' | 'autonomous'
  convener: string
  authoriser: string
  members: number
  filing: Window
  experts?: readonly DemonstrationExpert[]
}

/** `committee` is a key; the window is that of the demonstration. */
export type DemonstrationPlan = Omit<PlanDesign, 'committee' | 'window'> & { key: string; committee: string }

export type DemonstrationApplicant = {
  name: string
  /** Also the login. Of an area that no one is registered in. */
  idNumber: string
  phone: string
  organisation: string
  series: string
  title: string
  level: Level
  way: Way
  autonomous: boolean
  /** The plan declared by, where plans are designed. */
  plan?: string
  /** Where it is chosen before the form opens and asked nowhere in it. */
  specialty?: string
  /** What is in their library, whether it is declared or not. */
  library?: readonly DemonstrationAchievement[]
  /** The application is carried on to this state, after so many desks have approved it where the state leaves that open. */
  until: State
  approvals: number
  /** So many days from the day that somebody looks. */
  interview?: { inDays: number; begins: string; ends: string; place: string; panel: string }
  /** Complete, but for some drafts. Files and organisations stand for themselves until `real` puts them in. */
  answers: DemonstrationAnswers
  presents?: string
}

export type DemonstrationAnswers = Readonly<Record<string, DemonstrationSheet | readonly DemonstrationSheet[]>>
export type DemonstrationSheet = Readonly<Record<string, DemonstrationValue>>
export type DemonstrationValue =
  | string
  | number
  | boolean
  | readonly string[]
  | Evidence
  | readonly Evidence[]
  | { organisationKey: string }

/** Known by its key: a row that says `{ achievement: key }` is its copy, with what else the row says as the declaration's own marks. */
export type DemonstrationAchievement = {
  key: string
  kind: string
  state: Exclude<AchievementState, 'removed'>
  /** Why the unit sent it back. */
  reason?: string
  value: DemonstrationSheet
}

/** A page to be drawn: the file's name, a heading and lines that a person can read. Equal pages may share one file. */
export type Evidence = { page: string; type: FileType; heading: string; lines: readonly string[] }
