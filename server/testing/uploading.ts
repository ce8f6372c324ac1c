import type { FileRef } from '../../core/form.ts'
import type { App } from '../http/app.ts'

export type Sent = { status: number; body: { refusal?: string; detail?: Record<string, unknown> } & Partial<FileRef> }

export const metadata = (said: Record<string, string>) =>
  Object.entries(said)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')

type Given = { name: string; content: Buffer; cookie: string; under?: string } & Record<string, unknown>

/** All three steps as a browser takes them: created with its content, then made a file. */
export async function upload(app: App, { name, content, cookie, under = 'uploads', ...place }: Given): Promise<Sent> {
  const said = Object.fromEntries(Object.entries(place).map(([key, value]) => [key, String(value)]))
  const created = await app.inject({
    method: 'POST',
    url: `/api/example/${under}`,
    headers: {
      cookie,
      'tus-resumable': '1.0.0',
      'upload-length': String(content.length),
      'upload-metadata': metadata({ filename: name, ...said }),
      'content-type': 'application/offset+octet-stream',
    },
    payload: content,
  })
  if (created.statusCode !== 201)
    return { status: created.statusCode, body: created.statusCode === 503 ? {} : created.json() }
  const done = await app.inject({ method: 'PUT', url: `${created.headers.location}/file`, headers: { cookie } })
  return { status: done.statusCode, body: done.json() }
}
