import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { rangeOf } from '../files/range.ts'
import { findReadable, type Readable as ReadableFile } from '../files/reader.ts'
import { findThumbnail } from '../files/thumbnail.ts'
import { findOpinionProof } from '../opinion-proof.ts'
import { storeOf } from '../storage/open.ts'
import type { Range } from '../storage/store.ts'
import { disposition } from './disposition.ts'
import { rename } from './renaming.ts'
import { type Call, idParam, notFound, route, Sent } from './route.ts'

const readers = ['applicant', 'officer', 'approver'] as const
const types = { jpg: 'image/jpeg', png: 'image/png', pdf: 'application/pdf' } as const

export const fileRoutes = [
  route({
    method: 'GET',
    path: '/files/:id',
    who: readers,
    params: idParam,
    query: z.object({ download: z.literal('1').optional() }).strict(),
    summary: '附件内容（支持 Range）',
    tag: '附件',
    answer: z.unknown(),
    handle: async (call) => {
      const file = await readable(call)
      if (!file) return notFound()
      const range = rangeOf(call.request.headers.range, file.bytes)
      return range === 'unsatisfiable' ? tooFar(call, file) : sendFile(call, file, range, call.query.download === '1')
    },
  }),
  route({
    method: 'GET',
    path: '/files/:id/thumbnail',
    who: readers,
    params: idParam,
    summary: '附件缩略图（仅图片）',
    tag: '附件',
    answer: z.unknown(),
    handle: async (call) => {
      const file = await readable(call)
      const path = file && file.type !== 'pdf' && (await findThumbnail(call.server, call.region.id, file.sha256))
      if (!path) return notFound()
      safeHeaders(call).type('image/webp')
      await call.reply.send(createReadStream(path))
      return new Sent()
    },
  }),
  route({
    method: 'PATCH',
    path: '/files/:id',
    who: ['applicant'],
    params: idParam,
    body: z.object({ name: z.string().max(1000) }).strict(),
    summary: '附件改名',
    tag: '附件',
    answer: z.object({ file: z.number(), name: z.string(), type: z.string(), bytes: z.number(), sha256: z.string() }),
    handle: rename,
  }),
]

type Any = Call<unknown, unknown, unknown>

const readable = async (call: Call<{ id: number }, unknown, unknown>) =>
  (await findReadable(call.db, call.session, call.params.id)) ?? findOpinionProof(call, call.params.id)

export async function sendFile(call: Any, file: ReadableFile, range: Range | undefined, asDownload: boolean) {
  const content = await storeOf(call.server, call.region.id).get(file.sha256, range)
  if (!content) throw new Error(`the content of a file is missing from the store: ${file.sha256}`)
  const bytes = range ? range.to - range.from + 1 : file.bytes
  safeHeaders(call)
    .code(range ? 206 : 200)
    .type(types[file.type])
    .header('accept-ranges', 'bytes')
    .header('content-length', bytes)
    .header('content-disposition', disposition(file.name, asDownload))
  if (range) call.reply.header('content-range', `bytes ${range.from}-${range.to}/${file.bytes}`)
  await call.reply.send(content)
  return new Sent()
}

async function tooFar(call: Any, { bytes }: ReadableFile) {
  await safeHeaders(call).code(416).header('content-range', `bytes */${bytes}`).send({ refusal: 'not-understood' })
  return new Sent()
}

/** What people uploaded never runs, never stays on a shared computer, and is never taken for something else. */
const safeHeaders = ({ reply }: Any) =>
  reply
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'")
