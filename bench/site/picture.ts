import sharp from 'sharp'

/** A sheet of A4 at 150 points an inch. */
const [width, height] = [1240, 1754]
const near = 0.05

/** A scanned page of about so many bytes: as large as real ones are, because it is decoded as they are. */
export async function pictureOf(bytes: number): Promise<Buffer> {
  let [low, high] = [0.1, 60]
  for (;;) {
    const sigma = (low + high) / 2
    const noise = { type: 'gaussian' as const, mean: 230, sigma }
    const made = await sharp({ create: { width, height, channels: 3, background: 'white', noise } })
      .jpeg({ quality: 80 })
      .toBuffer()
    if (Math.abs(made.length - bytes) < bytes * near || high - low < 0.01) return made
    if (made.length > bytes) high = sigma
    else low = sigma
  }
}
