import { type FileHandle, open } from 'node:fs/promises'
import type { FileType } from '../../core/form.ts'
import { endingOf } from './name.ts'
import { readPdf } from './pdf.ts'
import { readPicture } from './picture.ts'

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
  path: string,
  name: string,
  accepted: readonly FileType[],
): Promise<Content | ContentRefusal> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size === 0) return { refusal: 'file-empty' }
    const said = endings[endingOf(name)]
    const { fileTypeFromFile } = await import('file-type')
    const found = (await fileTypeFromFile(path))?.ext ?? ''
    const type = endings[found]
    if (!said || !accepted.includes(said)) return notAccepted(endingOf(name), accepted)
    if (type !== said) return { refusal: 'file-content-differs', detail: { said, found: found || '未知' } }
    if (await isTwoKinds(file, size, type)) return { refusal: 'file-two-kinds' }
    const inside = type === 'pdf' ? await readPdf(file, size) : await readPicture(path)
    if (!inside.ok) return { refusal: inside.refusal }
    const { ok, ...measures } = inside
    return { type, bytes: size, ...measures }
  } finally {
    await file.close()
  }
}

const notAccepted = (found: string, accepted: readonly FileType[]): ContentRefusal => ({
  refusal: 'file-type-not-accepted',
  detail: { found, accepted: accepted.map((one) => one.toUpperCase()).join('、') },
})

/** A file that another program would read as something else: a picture that is a PDF too, or an archive at the end. */
async function isTwoKinds(file: FileHandle, size: number, type: FileType) {
  const { buffer: start } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
  if (type !== 'pdf' && start.includes('%PDF-')) return true
  const length = Math.min(size, 65_557)
  const { buffer: tail } = await file.read(Buffer.alloc(length), 0, length, size - length)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  return end >= 0 && end + 22 <= length && end + 22 + tail.readUInt16LE(end + 20) === length
}
