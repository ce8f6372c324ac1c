import { z } from 'zod'
import type { PersonId } from '../../core/id.ts'
import { type PlaceRefusal, placedSlot } from '../files/exemption-slot.ts'
import { type KeepRefusal, keepUpload } from '../files/keep.ts'
import { opinionSlot } from '../files/opinion-slot.ts'
import { fileOfUpload } from '../files/owned.ts'
import { objectionSlot, type Slot } from '../files/slot.ts'
import {
  announced,
  findUpload,
  forgetUpload,
  startedBy,
  uploadName,
  uploadOwner,
  uploadsOf,
  withContent,
} from '../files/uploads.ts'
import { sayWhenToComeAgain } from './come-again.ts'
import { planSlot } from './plan-files.ts'
import { type Call, notFound, Refused, type Route, refuse, route, Sent, type Who } from './route.ts'

type Door = {
  under: string
  who: readonly Who[]
  tag: string
  /** Where the announced file would go; decides type and size before the first byte. */
  slot: (call: Call<unknown, unknown, unknown>, said: Record<string, string>) => Promise<Slot | PlaceRefusal>
  owner: (call: Call<unknown, unknown, unknown>) => number
}

const id = z.object({ id: z.string().regex(uploadName) })
export const fileShape = z.object({
  file: z.number(),
  name: z.string(),
  type: z.enum(['jpg', 'png', 'pdf']),
  bytes: z.number(),
  sha256: z.string(),
})

/** A file comes in three steps: announced and created, sent in pieces (both by tus), and made a file of its field. */
const uploadsAt = (door: Door): Route[] => {
  const { under, who, tag } = door
  return [
    route({
      method: 'POST',
      path: under,
      repeated: 'harmless',
      who,
      ...(who.includes('anyone') && { perMinute: 30 }),
      tag,
      urgency: 'save',
      summary:
        '开始上传（tus 协议；Upload-Metadata：filename、field，以及 application、section 或 achievement；评审计划的附件为 plan，免面试证明为 exemption，公示异议证明为 opinion）',
      answer: z.undefined(),
      handle: async (call) => (await whyNotStart(door, call)) ?? passOn(door, call),
    }),
    route({
      method: 'GET',
      path: `${under}/:id`,
      who,
      tag,
      urgency: 'save',
      params: id,
      summary: '上传进度（tus 协议，HEAD）',
      answer: z.undefined(),
      handle: async (call) =>
        call.request.method === 'HEAD' && isTheirs(door, call) ? passOn(door, call) : notFound(),
    }),
    route({
      method: 'PATCH',
      path: `${under}/:id`,
      repeated: 'harmless',
      who,
      tag,
      urgency: 'save',
      params: id,
      summary: '继续上传（tus 协议）',
      answer: z.undefined(),
      handle: async (call) => (isTheirs(door, call) ? passOn(door, call) : notFound()),
    }),
    route({
      method: 'DELETE',
      path: `${under}/:id`,
      repeated: 'harmless',
      who,
      tag,
      urgency: 'save',
      params: id,
      summary: '取消上传（tus 协议）',
      answer: z.undefined(),
      handle: async (call) => (isTheirs(door, call) ? passOn(door, call) : notFound()),
    }),
    route({
      method: 'PUT',
      path: `${under}/:id/file`,
      repeated: 'harmless',
      who,
      tag,
      urgency: 'save',
      params: id,
      summary: '完成上传：检查内容并保存为文件',
      answer: fileShape,
      handle: async (call) => (isTheirs(door, call) ? finish(door, call) : notFound()),
    }),
  ]
}

export const uploadRoutes = [
  ...uploadsAt({
    under: '/uploads',
    who: ['applicant'],
    tag: '附件',
    slot: placedSlot,
    owner: ({ session }) => session.account,
  }),
  ...uploadsAt({
    under: '/plan-uploads',
    who: ['officer'],
    tag: '评审计划',
    slot: (call, said) => planSlot(call, said.plan ?? ''),
    owner: ({ session }) => session.account,
  }),
  ...uploadsAt({
    under: '/opinion-uploads',
    who: ['officer'],
    tag: '公示意见',
    slot: (call, said) => opinionSlot(call, said.opinion),
    owner: ({ session }) => session.account,
  }),
  ...uploadsAt({
    under: '/objection-uploads',
    who: ['anyone'],
    tag: '公示',
    slot: async (call) => objectionSlot(call),
    owner: () => 0,
  }),
]

async function whyNotStart(door: Door, call: Call<unknown, unknown, unknown>): Promise<Refused | undefined> {
  const said = announced(call.request.headers['upload-metadata'])
  const bytes = Number(call.request.headers['upload-length'] ?? Number.NaN)
  if (!said?.filename || !Number.isSafeInteger(bytes) || bytes < 0) return refuse('not-understood', undefined, 400)
  const slot = await door.slot(call, said)
  if (typeof slot === 'string') return slot === 'not-found' ? notFound() : refuse(slot, undefined, 422)
  if (bytes === 0) return refuse('file-empty', undefined, 422)
  return bytes > slot.maxBytes ? refuse('file-too-large', { limit: slot.maxBytes }, 422) : undefined
}

async function finish(door: Door, call: Call<{ id: string }, unknown, unknown>) {
  const { id } = call.params
  const done = await fileOfUpload(call.db, id)
  if (done) return done
  const uploads = uploadsOf(call.server, call, door.under)
  const upload = await findUpload(uploads, id)
  // Asked twice at once: the other request was faster and has taken the upload away.
  if (!upload) return (await fileOfUpload(call.db, id)) ?? notFound()
  if (upload.received !== upload.bytes) return refuse('upload-unfinished', undefined, 422)
  const said = announced(upload.said) ?? {}
  const slot = await door.slot(call, said)
  if (typeof slot === 'string') return slot === 'not-found' ? notFound() : refuse(slot, undefined, 422)
  const owner = door.owner(call)
  try {
    const kept = await withContent(uploads, upload, (path, stored) =>
      keepUpload(call, path, stored, said.filename ?? '', slot, {
        upload: id,
        ...(owner !== 0 && { owner: owner as PersonId }),
        ...(slot.application && { application: slot.application }),
        ...(slot.achievement && { achievement: slot.achievement }),
        ...(slot.plan && { plan: slot.plan }),
      }),
    )
    await forgetUpload(uploads, id)
    return 'refusal' in kept ? ((await fileOfUpload(call.db, id)) ?? refused(kept)) : kept
  } catch (error) {
    if (await findUpload(uploads, id)) throw error
    return (await fileOfUpload(call.db, id)) ?? notFound()
  }
}

const refused = (kept: KeepRefusal) => new Refused(422, kept)

const isTheirs = (door: Door, call: Call<{ id: string }, unknown, unknown>) =>
  uploadOwner(call.params.id) === door.owner(call)

/** From here tus speaks on the bare connection, with the safe headers that every answer carries. */
async function passOn({ under, owner }: Door, call: Call<unknown, unknown, unknown>): Promise<Sent> {
  const { request, reply, server } = call
  startedBy(request.raw, owner(call))
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value)
  sayWhenToComeAgain(reply.raw)
  await uploadsOf(server, call, under).protocol.handle(request.raw, reply.raw)
  return new Sent()
}
