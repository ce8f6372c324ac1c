import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { Upload } from 'tus-js-client'
import { expect, it } from 'vitest'
import { evidenceScene } from '../testing/evidence-scene.ts'
import { largePdf } from '../testing/papers.ts'
import { type App, buildApp } from './app.ts'

it('goes on where it stopped when the server dies half way and another takes its place', async () => {
  const scene = await evidenceScene()
  const listen = async (app: App, port: number) => {
    await app.listen({ port, host: '127.0.0.1' })
    return (app.server.address() as AddressInfo).port
  }
  const first = await buildApp(scene.server, { logLevel: 'silent' })
  const port = await listen(first, 0)
  const content = largePdf(6_000_000)
  let second: App | undefined
  let restarted: Promise<unknown> | undefined
  const replace = async () => {
    first.server.closeAllConnections()
    await first.close()
    second = await buildApp(scene.server, { logLevel: 'silent' })
    await listen(second, port)
  }
  const offsets: number[] = []
  const url = await new Promise<string>((resolve, reject) => {
    const upload = new Upload(content, {
      endpoint: `http://127.0.0.1:${port}/api/example/uploads`,
      chunkSize: 1 << 20,
      retryDelays: [50, 200, 500, 1000, 2000],
      headers: { cookie: scene.cookies.lin },
      metadata: {
        filename: '工作总结.pdf',
        application: String(scene.applications.lin),
        section: 'education',
        field: 'proof',
      },
      onBeforeRequest: (request) => {
        if (request.getMethod() === 'PATCH') offsets.push(Number(request.getHeader('Upload-Offset')))
      },
      onChunkComplete: (_, accepted) => {
        if (accepted > content.length / 2) restarted ??= replace()
      },
      onError: reject,
      onSuccess: () => resolve(upload.url ?? ''),
    })
    upload.start()
  })
  await restarted
  const file = await fetch(`${url}/file`, { method: 'PUT', headers: { cookie: scene.cookies.lin } })
  expect(await file.json()).toMatchObject({
    name: '工作总结.pdf',
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  })
  expect(restarted).toBeDefined()
  expect(offsets.filter((offset) => offset === 0)).toHaveLength(1)
  await second?.close()
})
