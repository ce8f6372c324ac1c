import { randomBytes } from 'node:crypto'
import sharp from 'sharp'

/** Real files, made in the test. */
export const jpeg = (width = 600, height = 840) => picture(width, height).jpeg().toBuffer()
export const png = (width = 300, height = 200) => picture(width, height).png().toBuffer()
export const cmyk = () => picture(600, 840).toColourspace('cmyk').jpeg().toBuffer()

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 90, b: 40 } } }).composite([
    {
      input: Buffer.from(
        `<svg width="${width}" height="${height}"><circle cx="40%" cy="40%" r="30%" fill="#036"/></svg>`,
      ),
    },
  ])

/** A PDF with a table of objects that is true to the byte. */
export function pdf({ pages = 1, trailer = '' }: { pages?: number; trailer?: string } = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'),
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const at = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(
    `${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    'latin1',
  )
}

/** One of some megabytes: an object that nothing refers to stands before the table. */
export function largePdf(bytes: number) {
  const small = pdf()
  const at = small.indexOf('xref\n')
  const padding = Buffer.from(`99 0 obj\n<${randomBytes(Math.ceil(bytes / 2)).toString('hex')}>\nendobj\n`)
  const end = small
    .subarray(at)
    .toString('latin1')
    .replace(/startxref\n\d+/, `startxref\n${at + padding.length}`)
  return Buffer.concat([small.subarray(0, at), padding, Buffer.from(end, 'latin1')])
}
