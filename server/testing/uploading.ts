import { randomBytes } from 'node:crypto'
import type { FileRef } from '../../core/form.ts'
import type { App } from '../http/app.ts'

export type Sent = { status: number; body: { refusal?: string; detail?: Record<string, unknown> } & Partial<FileRef> }

export const metadata = (said: Record<string, string>) =>
  Object.entries(said)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')

type Given = { name: string; content: Buffer; cookie: string; under?: string } & Record<string, unknown>

const saidOf = (place: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(place).map(([key, value]) => [key, String(value)]))

/** As the browser sends an ordinary file: in one request, under a number that it has drawn. */
export async function uploadWhole(
  app: App,
  { name, content, cookie, under = 'uploads', id = randomBytes(16).toString('hex'), ...place }: Given & { id?: string },
): Promise<Sent> {
  const headers = {
    cookie,
    'upload-metadata': metadata({ filename: name, ...saidOf(place) }),
    'content-type': 'application/octet-stream',
  }
  const answer = await app.inject({ method: 'PUT', url: `/api/example/${under}/${id}`, headers, payload: content })
  return { status: answer.statusCode, body: answer.json() }
}

/** All three steps as a browser takes them with a large file: created with its content, then made a file. */
export async function upload(app: App, { name, content, cookie, under = 'uploads', ...place }: Given): Promise<Sent> {
  const created = await app.inject({
    method: 'POST',
    url: `/api/example/${under}`,
    headers: {
      cookie,
      'tus-resumable': '1.0.0',
      'upload-length': String(content.length),
      'upload-metadata': metadata({ filename: name, ...saidOf(place) }),
      'content-type': 'application/offset+octet-stream',
    },
    payload: content,
  })
  if (created.statusCode !== 201)
    return { status: created.statusCode, body: created.statusCode === 503 ? {} : created.json() }
  const done = await app.inject({ method: 'PUT', url: `${created.headers.location}/file`, headers: { cookie } })
  return { status: done.statusCode, body: done.json() }
}
