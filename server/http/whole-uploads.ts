import { z } from 'zod'
import { keepUpload } from '../files/keep.ts'
import { fileOfUpload } from '../files/owned.ts'
import { fileShape } from './file-shape.ts'
import { type Call, Refused, type Route, refuse, route } from './route.ts'
import { noPlace, type UploadDoor, whoseIs } from './upload-doors.ts'
import { isPlaceAtHand, keepPlaceAtHand, saidOf, takeAtHand } from './uploading-again.ts'
import { letGo } from './whole-body.ts'

type Named = Call<{ id: string }, unknown, unknown>

/**
 * The ordinary file, in one request: looked into before it touches a disk, stored, written down. The browser names it by a
 * number that it has drawn, so that whoever lost the answer sends it again and it is the same file.
 */
export const wholeUpload = (door: UploadDoor): Route =>
  route({
    method: 'PUT',
    path: `${door.under}/:id`,
    repeated: 'harmless',
    who: door.who,
    ...(door.who.includes('anyone') && { perMinute: 30 }),
    tag: door.tag,
    urgency: 'save',
    params: z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) }),
    summary: '一次上传整个文件（2 MB 以内，application/octet-stream；Upload-Metadata 同上），检查内容并保存',
    answer: fileShape,
    ...(door.under === '/uploads' && { atHand: { isThere: isPlaceAtHand, answer: takeAtHand } }),
    handle: (call) => takeWhole(door, call),
  })

async function takeWhole(door: UploadDoor, call: Named) {
  const { body: content } = call.request
  const said = saidOf(call.request)
  if (!said || !Buffer.isBuffer(content)) return refuse('not-understood', undefined, 400)
  const owner = door.owner(call)
  const upload = `${owner}-${call.params.id}`
  const slot = await door.slot(call, said)
  // Sent again after its answer was lost, it may find its place closed since.
  if (typeof slot === 'string') return (await fileOfUpload(call.db, upload)) ?? noPlace(slot)
  if (call.visitor) keepPlaceAtHand(call, call.visitor, said, slot)
  if (content.length > slot.maxBytes) return refuse('file-too-large', { limit: slot.maxBytes }, 422)
  const kept = await keepUpload(call, { uploaded: content }, said.filename, slot, whoseIs(upload, owner, slot))
  // Whoever it was sent on to may still be reading it.
  if (!call.server.bucket && !call.server.scanner) letGo(content)
  return 'refusal' in kept ? new Refused(422, kept) : kept
}
