import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Day, isDay } from '../../core/day.ts'
import type { Line } from '../../core/detection.ts'
import type { Problem } from '../../core/form.ts'
import type { Once } from '../db/answered.ts'
import type { Hosted, Server } from '../hosted.ts'
import type { Door } from '../load/door.ts'
import type { Urgency } from '../load/urgency.ts'
import type { Session, Stage } from '../session.ts'

/** Kinds of person. 'anyone' needs no log-in; every route declares who may call it and a generated test calls it as the others. */
export type Who = Session['kind'] | 'anyone'

/** What a handler gets: parsed input, the province, who is asking. */
export type Call<Params, Query, Body> = Hosted & {
  server: Server
  /** What this process knows of its own load. */
  door: Door
  /** Who is signed in; on a route for 'anyone' use `visitor`, which may be nobody. */
  session: Session
  visitor: Session | undefined
  params: Params
  query: Query
  body: Body
  address: string
  request: FastifyRequest
  reply: FastifyReply
  /** Given to acts, which keep it with what they write. */
  once?: Once
}

export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below /api/:region. */
  path: string
  who: readonly Who[]
  /** Stages in which it may be called; only 'ready' unless said. */
  stages: readonly Stage[]
  summary: string
  tag: string
  params: z.ZodType
  query: z.ZodType
  body: z.ZodType
  answer: z.ZodType
  /** Largest accepted body in bytes, where the usual 1 MiB does not fit. */
  bodyLimit?: number
  /** The body is read by a form, which says at each field what is wrong with it; elsewhere what can't be kept is refused whole. */
  readBy?: 'form'
  /** How the body is written, where the caller is no browser of ours; JSON unless said. */
  sentAs?: 'form'
  /** Calls a minute from one address, where guessing or flooding would pay. */
  perMinute?: number
  /** Who goes first when there is too much to do, where it is not as usual (load/urgency.ts). */
  urgency?: Urgency
  /** What keeps the same change from being done twice when it comes again (repeated-call.ts); its key is claimed unless said. */
  repeated?: 'in-the-log' | 'harmless'
  /** It only reads, and what others did in the last seconds may be missing: a replica may answer. */
  reads?: 'replica'
  atHand?: AtHand<never, never, never>
  handle: (call: Call<never, never, never>) => Promise<unknown>
}

/**
 * What this process still knows of a call like this, so that it need not ask who calls: the answer itself proves the session
 * with what it writes or reads, or is none, and then the call is answered in full.
 */
type AtHand<Params, Query, Body> = {
  isThere(given: Hosted & { params: Params; request: FastifyRequest }, token: string): boolean
  answer(
    call: Hosted & { server: Server; params: Params; query: Query; body: Body; request: FastifyRequest },
    token: string,
  ): Promise<unknown>
}

/** What is sent is only read: the core's readonly values fit their shapes. */
type Shown<Value> = Value extends readonly (infer One)[]
  ? readonly Shown<One>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Shown<Value[Key]> }
    : Value

type Shape<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType> = {
  method: Route['method']
  path: string
  who: readonly Who[]
  stages?: readonly Stage[]
  summary: string
  tag: string
  params?: Params
  query?: Query
  body?: Body
  answer: Answer
  bodyLimit?: number
  readBy?: 'form'
  sentAs?: 'form'
  perMinute?: number
  urgency?: Urgency
  repeated?: 'in-the-log' | 'harmless'
  reads?: 'replica'
  atHand?: AtHand<z.output<Params>, z.output<Query>, z.output<Body>>
  handle: (
    call: Call<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => Promise<Shown<z.input<Answer>> | Refused | Sent>
}

const nothing = z.object({}).strict()
/** A route without a body. Fastify hands null to a body's schema when nothing was sent, so there must be none. */
export const noBody = z.undefined()

/** Declares one route: parse, act, show. What does not parse never reaches the domain. */
export const route = <
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodType,
>(
  shape: Shape<Params, Query, Body, Answer>,
): Route => ({
  stages: ['ready'],
  params: z.object({}),
  query: nothing,
  body: noBody,
  ...shape,
  handle: shape.handle as unknown as Route['handle'],
})

/** A refusal is a value. The browser turns its name into a sentence (web/words/refusals.ts). */
export class Refused {
  readonly status: number
  readonly body: {
    refusal: string
    detail?: Readonly<Record<string, string | number>>
    problems?: readonly Problem[]
    /** What 开始检测 found against it. */
    lines?: readonly Line[]
    /** What is stored instead, where somebody else was faster: shown beside one's own. */
    stored?: unknown
  }
  constructor(status: number, body: Refused['body']) {
    this.status = status
    this.body = body
  }
}

export const refuse = (refusal: string, detail?: Readonly<Record<string, string | number>>, status = 409) =>
  new Refused(status, { refusal, ...(detail && { detail }) })

/** Not visible means not found. */
export const notFound = () => new Refused(404, { refusal: 'not-found' })

/** The handler has answered by itself: a file, a stream. */
export class Sent {
  readonly sent = true
}

/** For what must work before everything else does. */
export const stagesOfAll = ['change-password', 'agree', 'complete-unit', 'ready'] as const

export const idParam = z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) })
/** As large as the database counts; anything beyond is no version that was ever handed out. */
export const version = z.number().int().min(0).max(2_147_483_647)
/** A moment of the database, in an answer, as ISO 8601. Answers are encoded, and no `transform` or `preprocess` can be. */
export const moment = z
  .unknown()
  .overwrite((at) => (at instanceof Date ? at.toISOString() : at))
  .refine((at) => typeof at === 'string')
  .meta({ type: 'string' })
/** A message that is a refusal's name is told as that refusal (failures.ts). */
export const day = z.string().refine((text): text is Day => isDay(text), 'no-such-day')
/** A person's or a unit's name as one types it: no control characters, no space at its ends. Rare characters are welcome. */
export const unitText = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .refine((text) => [...text].length <= most, { message: 'too-long', params: { max: most } })
    .refine((text) => !/\p{Cc}|\p{Extended_Pictographic}/u.test(text), 'characters-not-accepted')
export const personName = unitText(40)
export const unitName = unitText(80)
/** Of an office: a landline too. */
export const telephone = z
  .string()
  .trim()
  .regex(/^[0-9+\-() ]{7,20}$/)

export const ok = z.object({ ok: z.literal(true) })
