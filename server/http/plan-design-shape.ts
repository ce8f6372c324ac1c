import { z } from 'zod'
import type { Day } from '../../core/day.ts'
import type { CommitteeId } from '../../core/id.ts'
import type { FieldTest, PlanDesign } from '../../core/plan-design.ts'
import type { Way } from '../../core/title.ts'

const unprintable = /\p{Cc}|\p{Extended_Pictographic}/u
/** One line, and a text of several. */
const word = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => !unprintable.test(text), 'characters-not-accepted')
const prose = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => !unprintable.test(text.replaceAll(/[\n\r\t]/g, '')), 'characters-not-accepted')
const id = z.string().regex(/^[a-z0-9-]{1,40}$/)
const way = z.string().max(40) as unknown as z.ZodType<Way>
/** A design in work may leave a day empty, or name one that does not exist: that is a fault, and no reason to lose the rest. */
const anyDay = z.string().max(10) as unknown as z.ZodType<Day>
const number = z.number().min(-1_000_000).max(1_000_000)

const field = z.string().max(60)
const bound = z.union([z.string().max(100), number])
const test: z.ZodType<FieldTest> = z.union([
  z.strictObject({ field, is: z.union([z.string().max(100), number, z.boolean()]) }),
  z.strictObject({ field, oneOf: z.array(z.string().max(100)).max(50) }),
  z.strictObject({ field, from: bound }),
  z.strictObject({ field, to: bound }),
  z.strictObject({ field, withinYears: number }),
  z.strictObject({ field, yearsBefore: number }),
])

const criterion = z.strictObject({
  id,
  clause: word(60),
  says: word(500),
  ways: z.array(way).max(10).exactOptional(),
  counts: z.array(z.strictObject({ kind: z.string().max(60), where: z.array(test).max(20) })).max(20),
  in: z.string().max(60).exactOptional(),
  min: number,
  max: number.exactOptional(),
  sum: z.string().max(60).exactOptional(),
})

/** A plan as it is designed. What does not have this shape is refused whole; what is merely wrong in it is told as a fault. */
export const designShape = z.strictObject({
  name: word(100),
  year: z.number().int().min(0).max(9999),
  kind: z.string().max(40),
  committee: z.number().int().positive().max(Number.MAX_SAFE_INTEGER) as unknown as z.ZodType<CommitteeId>,
  series: z.string().max(60),
  titles: z.array(z.string().max(60)).max(50),
  specialties: z.array(word(60)).max(500),
  ways: z.array(way).max(10),
  window: z.strictObject({ opens: anyDay, closes: anyDay }),
  reckonedTo: anyDay,
  interview: z.boolean(),
  people: prose(5000),
  content: prose(20_000),
  undertaking: prose(10_000),
  slots: z
    .array(z.strictObject({ id, label: word(60), required: z.boolean(), hint: word(200).exactOptional() }))
    .max(30),
  parts: z
    .array(z.strictObject({ id, name: word(40), least: number.exactOptional(), criteria: z.array(criterion).max(60) }))
    .max(20),
}) satisfies z.ZodType<PlanDesign>

export const faultsShape = z.array(
  z.object({
    /** Where in the design: "window", "parts.0.criteria.2.counts.0.where.1". */
    at: z.string(),
    fault: z.string(),
    detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
)

export const planFileShape = z.object({ file: z.number(), name: z.string(), type: z.string(), bytes: z.number() })
export const planStates = ['draft', 'published', 'closed'] as const
