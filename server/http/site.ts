import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { answerNothing } from './methods.ts'

/** The browser's files. Every address that is not a file is a page of the site, which reads its own address. */
export async function serveSite(
  app: FastifyInstance,
  folder: string | undefined,
  methodsAt: (url: string) => readonly string[],
) {
  const index = folder && existsSync(join(folder, 'index.html'))
  if (index)
    await app.register(fastifyStatic, {
      root: folder,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  app.setNotFoundHandler((request, reply) =>
    index && isPage(request) ? reply.sendFile('index.html') : answerNothing(methodsAt(request.url), request, reply),
  )
}

const isPage = ({ method, url }: FastifyRequest) => ['GET', 'HEAD'].includes(method) && !/^\/api(\/|\?|$)/.test(url)
