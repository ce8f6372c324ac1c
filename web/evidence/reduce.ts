import type { FileRule } from './rule.ts'

export type Size = { width: number; height: number }
export type Encode = (quality: number) => Promise<Blob | null>

/** What the browser can do with a picture; a test brings its own. */
export type Painter = {
  /** As it is seen: turned as the camera says. Nothing when this browser cannot open it. */
  sizeOf: (picture: Blob) => Promise<Size | undefined>
  paint: (picture: Blob, size: Size) => Promise<Encode | undefined>
}

export type Reduced = Size & { blob: Blob }

/** Longest side, then the qualities tried at it: as large as writing on paper needs, then smaller. */
const attempts: readonly (readonly [longest: number, qualities: readonly number[]])[] = [
  [2600, [0.86, 0.76, 0.66]],
  [2000, [0.8, 0.7, 0.6]],
  [1600, [0.75, 0.6]],
  [1200, [0.7, 0.5]],
  [900, [0.6, 0.4]],
]

/** The picture as a JPEG of at most so many bytes, as large as that allows. */
export async function reduced(
  picture: Blob,
  maxBytes: number,
  painter: Painter = browserPainter,
): Promise<Reduced | undefined> {
  const whole = await painter.sizeOf(picture)
  if (!whole || whole.width === 0 || whole.height === 0) return undefined
  const sides = attempts.filter(([longest], index) => index === 0 || longest < Math.max(whole.width, whole.height))
  for (const [longest, qualities] of sides) {
    const size = within(whole, longest)
    const encode = await painter.paint(picture, size)
    if (!encode) return undefined
    for (const quality of qualities) {
      const blob = await encode(quality)
      if (blob && blob.size > 0 && blob.size <= maxBytes) return { ...size, blob }
    }
  }
  return undefined
}

export function within({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Whether it is a picture that this browser may turn into what the field takes. */
export const mayReduce = ({ name, type }: { name: string; type: string }, { types }: Pick<FileRule, 'types'>) =>
  types.includes('jpg') && (type.startsWith('image/') || /\.(jpe?g|png|hei[cf]|webp|bmp)$/i.test(name))

export const jpegName = (name: string) => `${name.replace(/\.[A-Za-z0-9]{1,8}$/, '') || '图片'}.jpg`

/** The decoder turns pictures as the camera says and makes CMYK the screen's colours; huge ones are opened at the size wanted. */
const browserPainter: Painter = {
  sizeOf: async (picture) => {
    const image = await opened(picture)
    return image && { width: image.naturalWidth, height: image.naturalHeight }
  },
  paint: async (picture, { width, height }) => {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const paper = canvas.getContext('2d')
    const source = (await scaled(picture, { width, height })) ?? (await opened(picture))
    if (!paper || !source) return undefined
    paper.fillStyle = '#fff'
    paper.fillRect(0, 0, width, height)
    paper.imageSmoothingQuality = 'high'
    paper.drawImage(source, 0, 0, width, height)
    if ('close' in source) source.close()
    return (quality) => new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  },
}

async function scaled(picture: Blob, { width, height }: Size): Promise<ImageBitmap | undefined> {
  return createImageBitmap(picture, {
    imageOrientation: 'from-image',
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'high',
  }).catch(() => undefined)
}

async function opened(picture: Blob): Promise<HTMLImageElement | undefined> {
  const address = URL.createObjectURL(picture)
  const image = new Image()
  image.src = address
  const done = await image.decode().then(
    () => true,
    () => false,
  )
  URL.revokeObjectURL(address)
  return done ? image : undefined
}
