import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Answers are about people: no cache keeps them but where a route says otherwise. No page may use or load what it does not need.
 * Worked out once, for what works it out anew for each answer takes as long as looking the session up.
 */
export function protecting(publicUrl: string) {
  const always = Object.entries({
    ...protection,
    ...(publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  })
  return async (request: FastifyRequest, reply: FastifyReply) => {
    for (const [name, value] of always) reply.raw.setHeader(name, value)
    if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store')
  }
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

/** What a page may load: its own, and nothing from anywhere else. antd writes its styles at run time. */
const policy = [
  "default-src 'self'",
  "base-uri 'self'",
  "font-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "script-src 'self'",
  "script-src-attr 'none'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
]

const protection = {
  'content-security-policy': policy.join(';'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
}
