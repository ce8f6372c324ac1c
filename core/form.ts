import type { Condition, Path } from './condition.ts'
import type { KindGroup } from './organisation.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What is filled in, as data. Versioned: answers stay with the form they were given to. */
export type Form = {
  id: string
  version: number
  name: string
  sections: readonly Section[]
  /** Option lists that fields name by `optionsFrom`; sent with the form. */
  catalogues: Readonly<Record<string, readonly Option[]>>
  checks: readonly Check[]
  manner?: Manner
  /** Where it asks what is declared for; without it the section of core/choice.ts does. */
  choice?: ChoiceAsked
  /** Where it asks for the unit that checks first; without it that is the unit of the account. */
  unit?: Path
}

/**
 * How a region has its form filled in; without it rows in the page, saved as typed, sections at the side, a star. With
 * `tabs` each group is one tab, whose sheets and lists stand below each other. With `whole-sections` a section is kept
 * when all that it asks is right; only files, which come after it, may still be missing.
 */
export type Manner = {
  rows: 'in-page' | 'window'
  saving: 'as-typed' | 'whole-sections'
  navigation: 'side' | 'tabs'
  required: 'star' | 'red'
  /** What is wrong has a mark to press, which tells what to change. */
  problems?: 'mark'
  /** The button that submits stands at the form's end in these words, and below it what has become of it since. */
  following?: { submit: string; flow: string }
}

/** Without `series` the title tells it. */
export type ChoiceAsked = { series?: Path; level?: Path; title: Path; specialty: Path; mode?: Path; way?: Path }

export type Section = {
  id: string
  heading: string
  /** Heading of the group in the navigation, e.g. 基本情况; its tab where the form has tabs. */
  group: string
  hint?: string
  /** The first that holds is said instead of `hint`. */
  hints?: readonly { when: Condition; hint: string }[]
  shownWhen?: Condition
  /** Goes by what has been saved elsewhere, not by what is being typed there; hidden it takes nothing. */
  followsSaved?: true
  /** The page offers to empty it altogether. */
  canBeEmptied?: true
  /** Who has nothing of it ticks this and is asked for nothing here; the tick is kept in the sheet of core/none.ts. */
  none?: string
  /** The ticks of other sections, shown at their heads and never as a page. */
  ticks?: true
  /** A list has rows; without it the section is one sheet. */
  list?: {
    min?: number | { count: number; when: Condition }
    max: number
    noun: string
    order?: 'newest-first' | 'by-hand'
    newestBy?: string
    /** Rows that are kept and shown under this mark, and left out of every count. */
    void?: { when: Condition; label: string }
    /** Rows are copies of approved achievements of these kinds and of nothing else: taken over, ordered, removed. */
    from?: { kinds: readonly string[] }
  }
  fields: readonly Field[]
}

/**
 * `under` is the value of the parent field under which the option is offered, e.g. the series of a title; of several
 * parents their values with a slash between. In a tree it is the option that this one is a branch of.
 */
export type Option = { value: string; label: string; under?: string; when?: Condition }

type Common = {
  id: string
  label: string
  required?: boolean | Condition
  shownWhen?: Condition
  /** Shown but not accepted from the browser. Together with `prefill` the field follows its source. */
  readonlyWhen?: boolean | Condition
  /** Nothing is kept in it while it is read-only. */
  emptyWhenReadonly?: true
  /** Filled in from what is known ("$name") until the person types something else or empties it. */
  prefill?: Path
  hint?: string
  warning?: string
  /** Begins a part of the sheet under this heading. */
  heading?: string
  /** Half or whole of the form's width. */
  wide?: boolean
  /** Not printed, or masked for readers who do not need it. */
  sensitive?: boolean
}

export type Field = Common &
  (
    | { kind: 'text'; max?: number; min?: number; digits?: true }
    | { kind: 'longText'; max: number; advised?: number }
    /** What is above `cap`, another number of the same sheet, is lowered to it. */
    | { kind: 'number'; min?: number; max?: number; decimals?: number; unit?: string; cap?: string }
    | { kind: 'day' | 'month' | 'year'; notAfterToday?: boolean; from?: string; to?: string }
    /** `through` a catalogue the parent's value stands for what it is under there itself, e.g. a title for its series. */
    | {
        kind: 'choice'
        options?: readonly Option[]
        optionsFrom?: string
        under?: Path | readonly Path[]
        through?: string
      }
    /** One leaf of a catalogue whose options are branches of each other. */
    | { kind: 'tree'; optionsFrom: string }
    /** One row of a list section, told apart by some of its fields. */
    | { kind: 'row'; of: string; shows: readonly string[] }
    | { kind: 'choices'; options: readonly Option[] }
    | { kind: 'yesNo' }
    /** With `group` only units of that sort; looked for and confirmed in a window, or as one types. */
    | { kind: 'organisation'; group?: Exclude<KindGroup, 'office'>; chosen?: 'in-window' }
    | { kind: 'idNumber' }
    | { kind: 'phone' }
    /** Without `types` JPEG or PNG. */
    | { kind: 'photo'; maxBytes: number; types?: readonly FileType[] }
    | { kind: 'files'; types: readonly FileType[]; maxBytes: number; max: number; min?: number; buttons?: Buttons }
    | { kind: 'webAddress'; hosts?: readonly string[] }
    | { kind: 'code'; length: number }
    /** Computed, never accepted: taken from the ID number, or the same as another field. */
    | { kind: 'derived'; from: Path; take: 'value' | 'label' | 'birthday' | 'gender' | 'age' }
  )

/** A slot's own words for sending files and for looking at them; on a sheet they stand with the page's functions, or `beside` it. */
export type Buttons = { send: string; look: string; beside?: true }

export type Kind = Field['kind']
export type FieldOf<K extends Kind> = Extract<Field, { kind: K }>
export type FileType = 'jpg' | 'png' | 'pdf'

/** A unit as an answer refers to it: the browser sends its id, the server puts the name it had then. */
export type OrganisationRef = { id: number; name: string }

/** A unit as the register has it. `permitted` where units that registered themselves have been let in. */
export type Registered = { name: string; group: KindGroup; permitted: boolean }

/** A file as an answer refers to it. The sha256 finds the same evidence used twice. */
export type FileRef = { file: number; name: string; type: FileType; bytes: number; sha256: string }

/** Rules across fields and rows. `advice` warns and never blocks. */
export type Check = { id: string; section: string; says: string; advice?: boolean; when?: Condition } & (
  | { rule: 'in-order'; first: string; second: string }
  | { rule: 'exactly-one'; field: string; is: boolean }
  | { rule: 'no-repeat'; field: string; across: readonly string[] }
  | { rule: 'no-repeated-file'; fields: readonly string[]; across: readonly string[] }
  | { rule: 'some-row'; where: Condition }
  | { rule: 'years-not-more-than-since'; years: string; since: Path }
  /** The years typed are those since then, begun or whole. */
  | { rule: 'years-are-since'; years: string; since: Path }
  /** Each row's year is one of the last before `before` (which it may itself be with `running`), and none before `since`. */
  | { rule: 'recent-years'; year: string; last: number; before: Path; since: Path; running?: true }
  | { rule: 'same'; first: Path; second: Path }
  | { rule: 'covers-years'; rows: string; year: string; from: Path; to: Path }
  | { rule: 'at-most'; count: Path }
  | { rule: 'holds'; field: string; condition: Condition }
)

/** One thing wrong with the answers. `field` and `row` say where to jump; `detail` fills the sentence. */
export type Problem = {
  section: string
  row?: string
  field?: string
  problem: ProblemName
  advice?: boolean
  detail?: Readonly<Record<string, string | number>>
  /** A check's own sentence. */
  says?: string
}

export type ProblemName =
  | 'missing'
  | 'not-accepted'
  | 'too-long'
  | 'too-short'
  | 'too-small'
  | 'too-large'
  | 'not-a-number'
  | 'too-precise'
  | 'no-such-day'
  | 'in-the-future'
  | 'too-early'
  | 'too-late'
  | 'not-an-option'
  | 'not-a-leaf'
  | 'no-such-row'
  | 'control-characters'
  | 'not-printable'
  | 'not-letters-or-digits'
  | 'not-digits'
  | 'not-an-id-number'
  | 'not-a-phone'
  | 'not-an-address'
  | 'address-elsewhere'
  | 'wrong-length'
  | 'too-few-rows'
  | 'too-many-rows'
  | 'too-few-files'
  | 'too-many-files'
  | 'wrong-file-type'
  | 'file-too-large'
  | 'no-such-file'
  | 'no-such-organisation'
  | 'organisation-of-another-sort'
  | 'organisation-not-permitted'
  | 'row-without-id'
  | 'repeated-row'
  | 'unknown-field'
  | 'unknown-section'
  | 'section-not-asked'
  | 'check-failed'
