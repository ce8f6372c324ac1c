import type { Act } from './acts.ts'
import type { VotingRule } from './ballot.ts'
import type { Path } from './condition.ts'
import type { DefenceRule } from './defence.ts'
import type { Document, PeopleList } from './document.ts'
import type { Entrance, PledgedFirst } from './entrance.ts'
import type { Form } from './form.ts'
import type { IdentityProvider } from './identity-provider.ts'
import type { Library } from './library.ts'
import type { OrganisationKind } from './organisation.ts'
import type { Paper } from './paper.ts'
import type { PasswordRule } from './password.ts'
import type { Designing } from './plan-design.ts'
import type { RegistrationAsked } from './registration.ts'
import type { Role, RouteRule } from './route.ts'
import type { Series, Way } from './title.ts'

/** What a staff account may be allowed to do, in the core's words; a region gives each its label and its holders. */
export type Capability =
  | 'check'
  | 'check-achievements'
  | 'approve'
  | 'forward'
  | 'ask-route'
  | 'grant-route'
  | 'grant-permission'
  | 'give-opinion'
  | 'export-roster'
  | 'publicise'
  | 'entrust-intermediate'
  | 'entrust-senior'
  | 'create-applicants'
  | 'convene'
  | 'check-expert'
  | 'authorise-as-officer'
  | 'authorise-as-approver'
  | 'keep-integrity-file'

/** One line of a region's permission table: who can be given it. No `kinds` means every kind of organisation. */
export type Permission = { capability: Capability; label: string; role: Role; kinds?: readonly string[] }

/** The applicant's own menu at the left where a region's manual names one: groups that open, and at their ends a page. */
export type MenuItem = { label: string; items: readonly MenuItem[] } | { label: string; page: 'declaration' | 'titles' }

/** The numbers and choices of the process. Law gives the defaults; local rules differ. */
export type Policy = {
  route: RouteRule
  resumeAt: 'start' | 'returner'
  refusal: 'reopens' | 'closes'
  correctionAfterClosing: boolean
  /** What was sent back or withdrawn can be deleted like a draft, which frees the year; elsewhere only drafts. */
  discardsReturned?: boolean
  /** Acts of the core's process that this province does not have. */
  lacks?: readonly Act[]
  /** 通过 is pressed and no opinion written. */
  approvesWithoutWords?: true
  /** The outcome is put on notice by the applicant's own unit, whose opinion climbs the route that the file came by. */
  outcomeNotice?: 'climbs'
  barYears: number
  /** Working days that a public notice runs at least (Order 40, art. 16 and 26). */
  noticeDays: number
  voting: VotingRule
  /** Odd number of members at least, by level and committee kind (Order 40, art. 9). */
  committee: { seniorMembers: number; otherMembers: number; filingYears: number }
}

/** What a year's plan may set for its form, which asks for it as `$id`; left empty it does not apply. */
export type PlanSetting = { id: string; label: string; hint?: string; is: 'switch' | 'day' | 'number' }

export type WayOffered = { way: Way; label: string }

/**
 * Who opens the accounts of applicants: their unit, with the initial password; they themselves, with a code sent to their
 * mobile phone; or the province's identity service, that tells who somebody is when they first come. Accounts of units and
 * their staff are made by the level above, with the initial password. A province may also let people with accounts of either
 * of the first two kinds sign in by such a service.
 */
export type Accounts = { initialPassword: string; password: PasswordRule } & (
  | { opened: 'by-unit'; provider?: IdentityProvider }
  | { opened: 'by-oneself'; registration: RegistrationAsked; recovery?: Recovery; provider?: IdentityProvider }
  | { opened: 'by-provider'; provider: IdentityProvider }
)

/** Where units register themselves: they may do nothing in title work until their permission is granted (权限申请). */
export type UnitsOpened = {
  /** The kind of organisation that they are. */
  kind: string
  /** 所在地区, by its code of GB/T 2260. The office whose code is its longest beginning decides what the register can't. */
  divisions: readonly { code: string; name: string }[]
}

/** 找回账号和密码 on a page of its own: by text message, to numbers that begin so; whoever has another asks the office. */
export type Recovery = { reaches: readonly string[]; reached: string }

/** Everything that differs between provinces, as plain data: it survives JSON, so it can be stored, compared and diffed. */
export type Region = {
  id: string
  name: string
  /** Full name of the site, as its portal says it. */
  site: string
  root: { name: string; kind: string; code: string }
  organisationKinds: readonly OrganisationKind[]
  categories: readonly string[]
  natures: readonly string[]
  permissions: readonly Permission[]
  series: readonly Series[]
  ways: readonly WayOffered[]
  reviewModes: { open: string; autonomous: string }
  policy: Policy
  accounts: Accounts
  units?: UnitsOpened
  planSettings: readonly PlanSetting[]
  uploads: { maxBytes: number; maxCount: number }
  forms: readonly Form[]
  /** 业绩库, where a province has one. */
  library?: Library
  /** Where plans are designed by the units that form committees; elsewhere the title office sets one a year. */
  designing?: Designing
  words: {
    /** `ask` where the province asks in its own words before submitting; `first` where it is agreed to before declaring. */
    undertaking: {
      version: string
      text: string
      ask?: { question: string; yes: string; no: string; done: string }
      first?: PledgedFirst
    }
    /** `heading` where the province gives it a name of its own. */
    agreement: { version: string; text: string; heading?: string }
    privacy: { version: string; text: string }
    browsers: readonly string[]
    applicantMenu?: readonly MenuItem[]
    entrance?: Entrance
  }
  /** Where the declaration says what the certificate shows. */
  certified: { name: Path; gender: Path; unit: Path; photo: Path }
  documents: {
    reviewForm: Document
    certificate: Document
    summarySheet: PeopleList
    roster: PeopleList
    /** What applicants look at and print, with a button each. */
    papers: readonly Paper[]
  }
  /** Where oral defences are arranged. */
  defence?: DefenceRule
}

export const defineRegion = (region: Region) => region
