import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DatabaseAway, isBusy } from '../db/away.ts'
import { StoreAway } from '../storage/store.ts'

export const refusalShape = z.object({
  refusal: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  problems: z.array(z.unknown()).optional(),
  lines: z.array(z.unknown()).optional(),
  stored: z.unknown().optional(),
})

/** Expected: what does not parse, is too large, or is not JSON, and a database or a file store that is away. Everything else is a 500 that names only its log line. */
export function answerError(
  error: Error & { statusCode?: number; code?: string },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  if (hasZodFastifySchemaValidationErrors(error)) return reply.code(400).send(notUnderstood(error.validation))
  if (error instanceof DatabaseAway || error instanceof StoreAway || isBusy(error)) {
    request.log.warn({ cause: error.message }, 'what we keep things in did not answer')
    return reply
      .code(503)
      .header('retry-after', 2)
      .send({ refusal: awayOf(error) })
  }
  if (isFull(error)) {
    request.log.error({ err: error }, 'there is no room left to keep anything')
    return reply.code(507).send({ refusal: 'storage-full' })
  }
  const { statusCode = 500 } = error
  if (statusCode < 500) return reply.code(statusCode).send({ refusal: refusals[statusCode] ?? 'not-understood' })
  if (isResponseSerializationError(error))
    request.log.error({ where: error.url, cause: error.cause }, 'an answer did not fit its shape')
  request.log.error({ err: error }, 'unexpected')
  return reply.code(500).send({ refusal: 'unexpected', detail: { request: request.id } })
}

/** Nothing of it was kept: the disk, a quota, or the database's own disk. */
const isFull = ({ code = '' }: { code?: string }) => ['ENOSPC', 'EDQUOT', '53100'].includes(code)

function awayOf(error: Error) {
  if (error instanceof StoreAway) return 'store-away'
  return error instanceof DatabaseAway ? 'database-away' : 'database-busy'
}

const refusals: Readonly<Record<number, string>> = {
  413: 'body-too-large',
  415: 'not-json',
  429: 'too-many-requests',
}

type Issue = { keyword: string; instancePath: string; message?: string; params?: unknown }

/** The first rule that was broken, with its numbers, where the rule has a sentence of its own; else only where it was. */
function notUnderstood(issues: readonly Issue[]): z.infer<typeof refusalShape> {
  const found = issues.map((issue) => ruleOf(issue)).find((rule) => rule !== undefined)
  return found ?? { refusal: 'not-understood', detail: { where: issues.map(whereOf).join(', ') } }
}

function ruleOf(issue: Issue): z.infer<typeof refusalShape> | undefined {
  const where = whereOf(issue)
  const params = (issue.params ?? {}) as { origin?: string; maximum?: number; keys?: string[]; params?: object }
  if (issue.message && refusalName.test(issue.message))
    return { refusal: issue.message, detail: { where, ...params.params } }
  if (issue.keyword === 'too_big' && params.origin === 'string')
    return { refusal: 'too-long', detail: { where, max: params.maximum ?? 0 } }
  if (issue.keyword === 'unrecognized_keys')
    return { refusal: 'unknown-field', detail: { name: (params.keys ?? []).join('、').slice(0, 60) } }
  return undefined
}

const whereOf = ({ instancePath }: Issue) => instancePath.slice(1)
const refusalName = /^[a-z]+(-[a-z]+)+$/
