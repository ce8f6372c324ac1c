import type { FastifyReply, FastifyRequest } from 'fastify'

/** Answers are about people: no cache keeps them but where a route says otherwise. No page may use what it does not need. */
export async function keepNothing(request: FastifyRequest, reply: FastifyReply) {
  reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store')
}

/** A browser says where a request comes from; one that changes something and comes from elsewhere is refused. */
export async function refuseForeignOrigin(request: FastifyRequest, reply: FastifyReply) {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
  const { origin } = request.headers
  const fetched = request.headers['sec-fetch-site']
  const foreign = fetched
    ? !['same-origin', 'none'].includes(String(fetched))
    : origin !== undefined && hostOf(origin) !== request.host
  if (foreign) await reply.code(403).send({ refusal: 'foreign-origin' })
}

/** A page in a sandbox says "null", which is nobody's host. */
const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined)

/** What a page may load: its own, and nothing from anywhere else. */
export const policy = {
  defaultSrc: ["'self'"],
  // antd writes its styles at run time.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  workerSrc: ["'self'", 'blob:'],
  connectSrc: ["'self'"],
  fontSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'self'"],
  upgradeInsecureRequests: null,
}
