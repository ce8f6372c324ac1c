import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Server } from '../hosted.ts'
import { type FirstPage, firstPages } from './first-page.ts'
import { answerNothing } from './methods.ts'

/** The browser's files. Every address that is not a file is a page of the site, which reads its own address. */
export async function serveSite(
  app: FastifyInstance,
  server: Server,
  folder: string | undefined,
  methodsAt: (url: string) => readonly string[],
) {
  const pages = folder && existsSync(join(folder, 'index.html')) ? firstPages(folder, server) : undefined
  if (folder && pages) {
    app.get('/', { schema: { hide: true } }, async (request, reply) => send(pages('/'), request, reply))
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
        for (const name of ofPagesOnly) reply.raw.removeHeader(name)
      },
    })
  }
  app.setNotFoundHandler((request, reply) =>
    pages && isPage(request)
      ? send(pages(request.url), request, reply)
      : answerNothing(methodsAt(request.url), request, reply),
  )
}

/** A kilobyte that says nothing of a script or a style, and comes with each of fifty. */
const ofPagesOnly = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
]

function send({ plain, small, tag }: FirstPage, request: FastifyRequest, reply: FastifyReply) {
  reply.header('cache-control', 'no-cache').header('vary', 'accept-encoding').header('etag', tag)
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  reply.type('text/html; charset=utf-8')
  return /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
    ? reply.header('content-encoding', 'br').send(small)
    : reply.send(plain)
}

const isPage = ({ method, url }: FastifyRequest) => ['GET', 'HEAD'].includes(method) && !/^\/api(\/|\?|$)/.test(url)
