/** A portrait's frame: 5 wide, 7 high, as on the certificate. */
const portrait = { width: 700, height: 980 }

/** Where the picture's corner lies in the frame and how large it is drawn, both as shares of the frame's width. */
export type Crop = { x: number; y: number; scale: number }

export const leastScale = (width: number, height: number) => Math.max(1, ((7 / 5) * width) / height)

/** The frame is always filled: a picture can be moved and enlarged, never off its edge. */
export function fitted({ x, y, scale }: Crop, width: number, height: number): Crop {
  const least = leastScale(width, height)
  const held = Math.max(least, Math.min(least * 4, scale))
  return { scale: held, x: between(x, 1 - held, 0), y: between(y, 7 / 5 - (held * height) / width, 0) }
}

/** Larger around the middle of the frame. */
export function enlarged(crop: Crop, scale: number, width: number, height: number): Crop {
  const factor = scale / crop.scale
  return fitted({ scale, x: 0.5 - (0.5 - crop.x) * factor, y: 0.7 - (0.7 - crop.y) * factor }, width, height)
}

/** To begin with, the middle across and the upper part, where a face is. */
export const firstCrop = (width: number, height: number): Crop => {
  const scale = leastScale(width, height)
  return fitted({ scale, x: (1 - scale) / 2, y: (7 / 5 - (scale * height) / width) / 4 }, width, height)
}

/** The picture in the frame as a JPEG within the limit. */
export async function cropped(
  image: HTMLImageElement,
  { x, y, scale }: Crop,
  maxBytes: number,
): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = portrait.width
  canvas.height = portrait.height
  const paper = canvas.getContext('2d')
  if (!paper) return undefined
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, portrait.width, portrait.height)
  const width = scale * portrait.width
  paper.imageSmoothingQuality = 'high'
  paper.drawImage(
    image,
    x * portrait.width,
    y * portrait.width,
    width,
    (width * image.naturalHeight) / image.naturalWidth,
  )
  for (const quality of [0.92, 0.85, 0.75, 0.6]) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (blob && blob.size <= maxBytes) return blob
  }
  return undefined
}

const between = (value: number, least: number, most: number) => Math.max(Math.min(least, most), Math.min(most, value))
