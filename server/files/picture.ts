import { measureJpeg } from './jpeg.ts'
import { sharp } from './sharp.ts'
import type { Reading, Uploaded } from './uploaded.ts'

/** More than any scanner or phone makes that still fits the size limit; less than what fills the memory. */
const limitInputPixels = 100_000_000

export type PictureFinding = { ok: true; width: number; height: number } | { ok: false; refusal: 'picture-broken' }

/** One that breaks off half way is found out now and not by a reviewer: by how it is built where that tells all, else decoded. */
export async function readPicture(uploaded: Uploaded, reading: Reading): Promise<PictureFinding> {
  const built = await measureJpeg(reading)
  const isWhole = built && built.width * built.height <= limitInputPixels
  if (isWhole && !built.tagged) return { ok: true, width: built.width, height: built.height }
  try {
    const picture = open(uploaded)
    const { autoOrient } = await picture.metadata()
    if (!isWhole) await picture.resize(64, 64, { fit: 'inside' }).raw().toBuffer()
    return { ok: true, width: autoOrient.width, height: autoOrient.height }
  } catch {
    return { ok: false, refusal: 'picture-broken' }
  }
}

export type Photo = { content: Buffer; width: number; height: number }
type PhotoRefusal = { refusal: 'picture-broken' } | { refusal: 'file-too-large'; detail: { limit: number } }

/** A photo as it is printed on the certificate: upright, sRGB, no place or camera left in it, within its limit. */
export async function makePhoto(uploaded: Uploaded, maxBytes: number): Promise<Photo | PhotoRefusal> {
  for (const [height, quality] of [
    [1400, 90],
    [1120, 85],
    [840, 80],
    [560, 75],
    [420, 60],
  ] as const) {
    const made = await open(uploaded)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: 1000, height, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true })
      .catch(() => undefined)
    if (!made) return { refusal: 'picture-broken' }
    const { data, info } = made
    if (data.length <= maxBytes) return { content: data, width: info.width, height: info.height }
  }
  return { refusal: 'file-too-large', detail: { limit: maxBytes } }
}

export const thumbnail = (side: number) =>
  sharp({ limitInputPixels, failOn: 'none', sequentialRead: true })
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 })

const open = (uploaded: Uploaded) => sharp(uploaded, { limitInputPixels, failOn: 'error', sequentialRead: true })
