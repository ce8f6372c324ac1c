import type { FileType } from '../../core/form.ts'
import { endingOf } from './name.ts'
import { readPdf } from './pdf.ts'
import { readPicture } from './picture.ts'
import { openReading, type Reading, type Uploaded } from './uploaded.ts'

export type Content = { type: FileType; bytes: number; width?: number; height?: number; pages?: number }

export type ContentRefusal = {
  refusal:
    | 'file-empty'
    | 'file-type-not-accepted'
    | 'file-content-differs'
    | 'file-two-kinds'
    | 'picture-broken'
    | 'pdf-broken'
    | 'pdf-encrypted'
  detail?: Record<string, string>
}

const endings: Record<string, FileType> = { jpg: 'jpg', jpeg: 'jpg', png: 'png', pdf: 'pdf' }

/** What the file really is. Its name must say the same, the place it is for must take it, and it must be whole. */
export async function readContent(
  uploaded: Uploaded,
  name: string,
  accepted: readonly FileType[],
): Promise<Content | ContentRefusal> {
  const reading = await openReading(uploaded)
  try {
    const { bytes } = reading
    if (bytes === 0) return { refusal: 'file-empty' }
    const said = endings[endingOf(name)]
    const start = await reading.slice(0, 1024)
    const found = await kindOf(uploaded, start)
    const type = endings[found]
    if (!said || !accepted.includes(said)) return notAccepted(endingOf(name), accepted)
    if (type !== said) return { refusal: 'file-content-differs', detail: { said, found: found || '未知' } }
    if (await isTwoKinds(reading, start, type)) return { refusal: 'file-two-kinds' }
    const inside = type === 'pdf' ? await readPdf(reading) : await readPicture(uploaded, reading)
    if (!inside.ok) return { refusal: inside.refusal }
    const { ok, ...measures } = inside
    return { type, bytes, ...measures }
  } finally {
    await reading.close()
  }
}

const notAccepted = (found: string, accepted: readonly FileType[]): ContentRefusal => ({
  refusal: 'file-type-not-accepted',
  detail: { found, accepted: accepted.map((one) => one.toUpperCase()).join('、') },
})

const jpegStart = Buffer.from([0xff, 0xd8, 0xff])
/** Another format that begins as JPEG does. */
const losslessMark = 0xf7

async function kindOf(uploaded: Uploaded, start: Buffer): Promise<string> {
  if (start.subarray(0, 3).equals(jpegStart) && start[3] !== losslessMark) return 'jpg'
  const { fileTypeFromBuffer, fileTypeFromFile } = await import('file-type')
  const found = await (typeof uploaded === 'string' ? fileTypeFromFile(uploaded) : fileTypeFromBuffer(uploaded))
  return found?.ext ?? ''
}

const zipEnd = Buffer.from('PK\x05\x06', 'latin1')

/** A file that another program would read as something else: a picture that is a PDF too, or an archive at the end. */
async function isTwoKinds({ bytes, slice }: Reading, start: Buffer, type: FileType) {
  if (type !== 'pdf' && start.includes('%PDF-')) return true
  const length = Math.min(bytes, 65_557)
  const tail = await slice(bytes - length, length)
  const end = tail.lastIndexOf(zipEnd)
  return end >= 0 && end + 22 <= length && end + 22 + tail.readUInt16LE(end + 20) === length
}
