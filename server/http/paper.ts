import { z } from 'zod'
import type { LaidDocument } from '../../core/document.ts'
import { photoReader } from '../print/photo.ts'
import { draw } from '../print/pictures.ts'
import type { PrintRefusal } from '../print/printer.ts'
import { refusalDetail } from '../print/refusal.ts'
import { paperBook } from '../sheet/paper-book.ts'
import { disposition } from './disposition.ts'
import { type Call, refuse, Sent } from './route.ts'
import { spreadsheet } from './spreadsheet.ts'

/** Asked of every paper: as a file to keep, and with 〓 for characters that no font has. */
export const paperQuery = z
  .object({ download: z.literal('1').optional(), missing: z.literal('show-mark').optional() })
  .strict()

type Asked = Call<unknown, z.output<typeof paperQuery>, unknown>

/** `made` is when it counts as made: the same paper is the same to the byte. */
export async function sendPaper(call: Asked, laid: LaidDocument, { name, made }: { name: string; made: Date }) {
  const { server, region, query } = call
  if (!server.printer) return refuse('printer-failed', undefined, 503)
  const read = photoReader(server, region.id)
  const printed = await server.printer.print(laid, { made, read, missing: query.missing ?? 'refuse' })
  if ('refusal' in printed) return refuse(printed.refusal, refusalDetail(printed), isOurs(printed) ? 503 : 409)
  await ourHeaders(call, name, query.download === '1')
    .type('application/pdf')
    .send(printed.pdf)
  return new Sent()
}

/** The same paper as a sheet to be opened and printed elsewhere. */
export async function sendSheet(call: Asked, laid: LaidDocument, { name }: { name: string; made: Date }) {
  const drawn = await draw(laid, photoReader(call.server, call.region.id))
  if ('refusal' in drawn) return refuse(drawn.refusal, refusalDetail(drawn))
  await ourHeaders(call, name, true)
    .type(spreadsheet)
    .send(Buffer.from(await paperBook(drawn)))
  return new Sent()
}

/** What this server has made itself: only for who asked, and not kept on a shared computer. */
export const ourHeaders = ({ reply }: Pick<Asked, 'reply'>, name: string, asDownload: boolean) =>
  reply
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', disposition(name, asDownload))

const isOurs = ({ refusal }: PrintRefusal) => refusal !== 'missing-glyphs' && refusal !== 'picture-unreadable'
