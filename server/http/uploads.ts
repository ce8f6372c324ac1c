import { z } from 'zod'
import { type KeepRefusal, keepUpload } from '../files/keep.ts'
import { fileOfUpload } from '../files/owned.ts'
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
import { fileShape } from './file-shape.ts'
import { isKeepable } from './keepable.ts'
import { type Call, notFound, Refused, type Route, refuse, route, Sent } from './route.ts'
import { noPlace, type UploadDoor, uploadDoors, whoseIs } from './upload-doors.ts'
import { wholeUpload } from './whole-uploads.ts'

const id = z.object({ id: z.string().regex(uploadName) })

/** A larger file comes in three steps: announced and created, sent in pieces (both by tus), and made a file of its field. */
const uploadsAt = (door: UploadDoor): Route[] => {
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

export const uploadRoutes = uploadDoors.flatMap((door) => [wholeUpload(door), ...uploadsAt(door)])

async function whyNotStart(door: UploadDoor, call: Call<unknown, unknown, unknown>): Promise<Refused | undefined> {
  const said = announced(call.request.headers['upload-metadata'])
  const bytes = Number(call.request.headers['upload-length'] ?? Number.NaN)
  if (!said?.filename || !isKeepable(said) || !Number.isSafeInteger(bytes) || bytes < 0)
    return refuse('not-understood', undefined, 400)
  const slot = await door.slot(call, said)
  if (typeof slot === 'string') return noPlace(slot)
  if (bytes === 0) return refuse('file-empty', undefined, 422)
  return bytes > slot.maxBytes ? refuse('file-too-large', { limit: slot.maxBytes }, 422) : undefined
}

async function finish(door: UploadDoor, call: Call<{ id: string }, unknown, unknown>) {
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
  if (typeof slot === 'string') return noPlace(slot)
  const whose = whoseIs(id, door.owner(call), slot)
  try {
    const kept = await withContent(uploads, upload, (uploaded, known) =>
      keepUpload(call, { uploaded, known }, said.filename ?? '', slot, whose),
    )
    await forgetUpload(uploads, id)
    return 'refusal' in kept ? ((await fileOfUpload(call.db, id)) ?? refused(kept)) : kept
  } catch (error) {
    if (await findUpload(uploads, id)) throw error
    return (await fileOfUpload(call.db, id)) ?? notFound()
  }
}

const refused = (kept: KeepRefusal) => new Refused(422, kept)

const isTheirs = (door: UploadDoor, call: Call<{ id: string }, unknown, unknown>) =>
  uploadOwner(call.params.id) === door.owner(call)

/** From here tus speaks on the bare connection, with the safe headers that every answer carries. */
async function passOn({ under, owner }: UploadDoor, call: Call<unknown, unknown, unknown>): Promise<Sent> {
  const { request, reply, server } = call
  startedBy(request.raw, owner(call))
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value)
  sayWhenToComeAgain(reply.raw)
  await uploadsOf(server, call, under).protocol.handle(request.raw, reply.raw)
  return new Sent()
}
