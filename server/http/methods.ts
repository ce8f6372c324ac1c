import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Route } from './route.ts'

/** What may be asked of an address: told to OPTIONS, and to whoever asks something else of it. */
export function methodsOf(routes: readonly Route[]) {
  const patterns = routes.map(({ method, path }) => ({
    method,
    pattern: new RegExp(`^/api/[^/]+${path.replaceAll(/:\w+/g, '[^/]+')}/?$`),
  }))
  return (url: string): string[] => {
    const path = url.split('?')[0] ?? ''
    const methods = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method as string)
    return [...new Set(methods.includes('GET') ? ['HEAD', ...methods] : methods)]
  }
}

/** An address that no route answers in this way: 204 to OPTIONS, 405 where another method would be answered, else 404. */
export async function answerNothing(methods: readonly string[], request: FastifyRequest, reply: FastifyReply) {
  if (methods.length === 0) return reply.code(404).send({ refusal: 'not-found' })
  reply.header('allow', [...methods, 'OPTIONS'].join(', '))
  return request.method === 'OPTIONS' ? reply.code(204).send() : reply.code(405).send({ refusal: 'no-such-method' })
}
