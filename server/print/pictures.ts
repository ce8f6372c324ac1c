import QRCode from 'qrcode'
import type { LaidDocument, Picture } from '../../core/document.ts'
import type { FileRef } from '../../core/form.ts'
import { sharp } from '../files/sharp.ts'

/** A document with its pictures ready to be set. */
export type Drawn = { laid: LaidDocument; pictures: readonly { key: string; type: 'jpg' | 'svg'; bytes: Uint8Array }[] }

export async function draw(
  laid: LaidDocument,
  read: (file: FileRef) => Promise<Uint8Array | undefined>,
): Promise<Drawn | { refusal: 'picture-unreadable'; picture: string }> {
  const pictures: Drawn['pictures'][number][] = []
  for (const picture of laid.pictures) {
    const bytes = 'file' in picture ? await photo(await read(picture.file)) : await code(picture.address)
    if (!bytes) return { refusal: 'picture-unreadable', picture: nameOf(picture) }
    pictures.push({ key: picture.key, type: 'file' in picture ? 'jpg' : 'svg', bytes })
  }
  return { laid, pictures }
}

const nameOf = (picture: Picture) => ('file' in picture ? picture.file.name : picture.address)

/** Made anew at the size of paper: no profile or layout of the original that could upset the archive's PDF. */
const photo = async (bytes: Uint8Array | undefined) =>
  bytes &&
  sharp(bytes, { limitInputPixels: 50_000_000 })
    .rotate()
    .resize({ width: 590, height: 826, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 88 })
    .toBuffer()
    .catch(() => undefined)

const code = async (address: string) =>
  Buffer.from(await QRCode.toString(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }))
