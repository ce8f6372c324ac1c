import { sharp } from './sharp.ts'

/** More than any scanner or phone makes that still fits the size limit; less than what fills the memory. */
const limitInputPixels = 100_000_000

export type PictureFinding = { ok: true; width: number; height: number } | { ok: false; refusal: 'picture-broken' }

/** Decodes the whole picture: one that breaks off half way is found out now and not by a reviewer. */
export async function readPicture(path: string): Promise<PictureFinding> {
  try {
    const picture = open(path)
    const { autoOrient } = await picture.metadata()
    await picture.resize(64, 64, { fit: 'inside' }).raw().toBuffer()
    return { ok: true, width: autoOrient.width, height: autoOrient.height }
  } catch {
    return { ok: false, refusal: 'picture-broken' }
  }
}

export type Photo = { content: Buffer; width: number; height: number }

/** A photo as it is printed on the certificate: upright, sRGB, no place or camera left in it, within its limit. */
export async function makePhoto(path: string, maxBytes: number): Promise<Photo | undefined> {
  for (const [height, quality] of [
    [1400, 90],
    [1120, 85],
    [840, 80],
    [560, 75],
    [420, 60],
  ] as const) {
    const { data, info } = await open(path)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: 1000, height, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true })
    if (data.length <= maxBytes) return { content: data, width: info.width, height: info.height }
  }
  return undefined
}

export const thumbnail = (side: number) =>
  sharp({ limitInputPixels, failOn: 'none', sequentialRead: true })
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 })

const open = (path: string) => sharp(path, { limitInputPixels, failOn: 'error', sequentialRead: true })
