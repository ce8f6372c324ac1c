import type { Condition } from './condition.ts'
import { type Day, type Window, yearsAfter } from './day.ts'
import type { Option } from './form.ts'
import type { CommitteeId } from './id.ts'
import type { Way } from './title.ts'

/** What a province that has its plans designed by the units that form committees says once for all of them. */
export type Designing = {
  /** 计划类型. */
  kinds: readonly Option[]
  /** Parts that every new plan begins with, e.g. 能力条件. */
  parts: readonly { id: string; name: string }[]
  /** Sheet of the form that takes files; a plan's own slots come after those that it has. */
  slots: string
  /** List sections of the form whose rows a criterion may count where they are. */
  countable: readonly string[]
  /** Text that a new plan's undertaking begins with. */
  undertaking: string
}

/** 评审计划 as its organising unit designs it: data that is stored, versioned, copied and compared. */
export type PlanDesign = {
  name: string
  year: number
  kind: string
  committee: CommitteeId
  /** That of the committee. */
  series: string
  titles: readonly string[]
  specialties: readonly string[]
  ways: readonly Way[]
  window: Window
  /** 业绩截止日期: years are counted back from it. */
  reckonedTo: Day
  interview: boolean
  /** 评审范围对象. */
  people: string
  content: string
  /** 诚信承诺书. */
  undertaking: string
  slots: readonly Slot[]
  parts: readonly Part[]
}

/** One more thing to upload. */
export type Slot = { id: string; label: string; required: boolean; hint?: string }

/** 能力条件, 业绩条件, 教科研条件 or one of the plan's own. With `least` so many of its criteria are enough. */
export type Part = { id: string; name: string; least?: number; criteria: readonly Criterion[] }

/** 条件: a clause of the review standard, and what is counted for it. */
export type Criterion = {
  id: string
  clause: string
  says: string
  /** Only for those who declare in one of these ways. */
  ways?: readonly Way[]
  counts: readonly Counted[]
  /** A list of the form whose rows are counted where they are; without it the criterion has its own list to import into. */
  in?: string
  min: number
  max?: number
  /** The field whose numbers are added up instead of counting rows. */
  sum?: string
}

/** Achievements of a kind of the library, or rows of the list `in`, that pass every test. */
export type Counted = { kind: string; where: readonly FieldTest[] }

export type FieldTest = { field: string } & (
  | { is: string | number | boolean }
  | { oneOf: readonly string[] }
  | { from: string | number }
  | { to: string | number }
  /** In the so many years up to the day that the plan reckons to, or at least so many years before it. */
  | { withinYears: number }
  | { yearsBefore: number }
)

/** The test as a condition of the same row. */
export function conditionOf({ field, ...test }: FieldTest, reckonedTo: Day): Condition {
  if ('withinYears' in test) return { field, from: yearsAfter(reckonedTo, -test.withinYears), to: reckonedTo }
  if ('yearsBefore' in test) return { field, to: yearsAfter(reckonedTo, -test.yearsBefore) }
  return { field, ...test }
}
