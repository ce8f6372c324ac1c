import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import { z } from 'zod'

export const refusalShape = z.object({
  refusal: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  problems: z.array(z.unknown()).optional(),
  stored: z.unknown().optional(),
})

/** Expected: what does not parse, is too large, or is not JSON. Everything else is a 500 that names only its log line. */
export function answerError(
  error: Error & { statusCode?: number; code?: string },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const long = error.validation.find(({ message }) => message === 'too-long')
    if (long) return reply.code(400).send({ refusal: 'too-long', detail: tooLong(long) })
    const where = error.validation.map(({ instancePath }) => instancePath.slice(1)).join(', ')
    return reply.code(400).send({ refusal: 'not-understood', detail: { where } })
  }
  if (error.statusCode === 413) return reply.code(413).send({ refusal: 'body-too-large' })
  if (error.statusCode === 429) return reply.code(429).send({ refusal: 'too-many-requests' })
  if (error.statusCode && error.statusCode < 500)
    return reply.code(error.statusCode).send({ refusal: 'not-understood' })
  if (isResponseSerializationError(error))
    request.log.error({ where: error.url, cause: error.cause }, 'an answer did not fit its shape')
  request.log.error({ err: error }, 'unexpected')
  return reply.code(500).send({ refusal: 'unexpected', detail: { request: request.id } })
}

/** Which text, and how much of it there may be. */
const tooLong = ({ instancePath, params }: { instancePath: string; params?: unknown }) => {
  const max = (params as { params?: { max?: number } } | undefined)?.params?.max
  return { where: instancePath.slice(1), ...(max !== undefined && { max }) }
}
