import { z } from 'zod'
import type { Act } from '../../core/acts.ts'
import type { Mark, State } from '../../core/application.ts'
import type { Answers, Known } from '../../core/condition.ts'
import type { Line } from '../../core/detection.ts'
import type { Change } from '../../core/difference.ts'
import type { Form, Problem } from '../../core/form.ts'
import type { Actor } from '../../core/needs.ts'
import { paperFormats } from '../../core/paper.ts'
import type { Role } from '../../core/route.ts'
import type { Level, Way } from '../../core/title.ts'

/** The core's own types, checked by the compiler where they are made; in OpenAPI they are any JSON. */
const core = <Type>() => z.unknown() as unknown as z.ZodType<Type>
const word = <Type extends string>() => z.string() as unknown as z.ZodType<Type>

export const formShape = core<Form>()
export const answersShape = core<Answers>()
export const knownShape = core<Known>()
export const problemsShape = z.array(core<Problem>())
export const linesShape = z.array(core<Line>())
export const changesShape = z.array(core<Change>())
const mark = core<Mark>()

/** One application as every list and page heads it; nothing in it is secret from anybody who may see the application at all. */
export const summaryShape = z.object({
  id: z.number(),
  /** 申报编号, as it is printed. */
  number: z.string(),
  version: z.number(),
  state: word<State>(),
  stateName: z.string(),
  year: z.number(),
  applicantName: z.string(),
  /** Nothing but in a draft whose form asks for the unit, or for the title, and has not been told. */
  organisation: z.number().nullable(),
  organisationName: z.string(),
  series: z.string().nullable(),
  seriesName: z.string(),
  title: z.string().nullable(),
  titleName: z.string(),
  level: word<Level>().nullable(),
  levelName: z.string(),
  specialty: z.string(),
  way: word<Way>(),
  wayName: z.string(),
  mode: z.enum(['open', 'autonomous']),
  modeName: z.string(),
  submissions: z.number(),
  createdAt: z.string(),
  submittedAt: z.string().nullable(),
  arrivedAt: z.string(),
})

export const stepsShape = z.array(
  z.object({
    step: z.enum(['fill-in', 'desk', 'forward', 'notice', 'review', 'outcome-notice', 'confirmation', 'certificate']),
    office: z.number().optional(),
    officeName: z.string().optional(),
    role: word<Role>().optional(),
    status: z.enum(['done', 'current', 'to-come', 'stopped']),
    since: z.string().optional(),
    on: z.string().optional(),
    /** Working days here so far; absent when the calendar of the year is unknown. */
    heldDays: z.number().optional(),
  }),
)

export const logShape = z.array(
  z.object({
    act: word<Act>(),
    label: z.string(),
    at: z.string(),
    is: word<Actor['is']>(),
    person: z.string().optional(),
    officeName: z.string().optional(),
    opinion: z.string().optional(),
    reason: z.string().optional(),
    recommendation: z.string().optional(),
    groupOpinion: z.string().optional(),
    marks: z.array(mark).optional(),
    /** Where it was forwarded to. */
    forwardedTo: z.string().optional(),
  }),
)

export const returnedShape = z.object({
  reason: z.string(),
  marks: z.array(mark),
  as: z.enum(['correction', 'refusal']),
  by: z.object({ officeName: z.string(), role: word<Role>() }),
})

export const actsShape = z.array(word<Act>())

/** What an act answers; the page asks anew for what it shows. */
export const doneShape = z.object({ id: z.number(), state: word<State>(), version: z.number() })

/** The papers this application has, and what of its rows has no room on them, in words. */
export const papersShape = z.array(
  z.object({
    id: z.string(),
    label: z.string(),
    name: z.string(),
    formats: z.array(z.enum(paperFormats)),
    overflow: z.array(z.string()),
  }),
)

export const undertakingShape = z.object({
  version: z.string(),
  text: z.string(),
  ask: z.object({ question: z.string(), yes: z.string(), no: z.string(), done: z.string() }).optional(),
})

/** Where defences are arranged: the parts of the form of which the first that is shown has it, one's own when there is one, its notice. */
export const ownDefenceShape = z.object({
  shownIn: z.array(z.string()),
  heading: z.string(),
  none: z.string(),
  arranged: z
    .object({
      committee: z.string(),
      on: z.string(),
      time: z.string(),
      place: z.string(),
      group: z.string(),
      note: z.string(),
    })
    .nullable(),
  notice: z.object({ id: z.string(), name: z.string(), label: z.string() }),
})
