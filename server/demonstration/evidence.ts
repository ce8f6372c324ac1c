import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import sharp from 'sharp'
import { findFonts } from '../print/fonts.ts'
import { fullDay, type Paper } from './paper.ts'
import { paperTemplate } from './paper-template.ts'
import { type Person, portraitSvg } from './portrait.ts'

/** The dots that a scanner would make of a millimetre. */
const dots = 5

/**
 * Readable evidence for demonstrations: the same paper always gives the same bytes. Letters are drawn from the fonts of
 * the packages, so a machine without any Chinese font shows no boxes.
 */
export function openPress() {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...findFonts().folders] }] })
  const given = (paper: Paper) => ({
    mainFileContent: paperTemplate,
    inputs: { paper: JSON.stringify({ ...paper, ...(paper.day && { shownDay: fullDay(paper.day) }) }) },
  })
  /** On a ground of its own: what is opaque need not be flattened, which takes as long as the drawing. */
  const svg = (paper: Paper, ground: string) => {
    const text = compiler.svg(given(paper))
    compiler.evictCache(50)
    return text.replace(/<style.*?<\/style>/s, `<rect width="100%" height="100%" fill="${ground}"/>`)
  }
  return {
    jpeg: (paper: Paper) => jpegOf(svg(paper, '#ffffff'), paper),
    pdf: async (paper: Paper): Promise<Buffer> => compiler.pdf(given(paper), { creationTimestamp: 1_760_000_000 }),
    /** The person with the paper in both hands. */
    held: (paper: Paper, person: Person) => heldOf(svg(paper, '#fffefa'), person),
  }
}

export type Press = ReturnType<typeof openPress>

async function jpegOf(svg: string, paper: Paper): Promise<Buffer> {
  const sheet = sharp(Buffer.from(svg), { density: 25.4 * dots, limitInputPixels: false }).removeAlpha()
  const photo = paper.layout === 'certificate' && paper.photo
  if (!photo) return sheet.jpeg({ quality: 82 }).toBuffer()
  const input = await sharp(Buffer.from(portraitSvg(photo)))
    .resize(Math.round(45 * dots), Math.round(63 * dots))
    .toBuffer()
  const place = { left: Math.round(32 * dots), top: Math.round(56 * dots) }
  return sheet
    .composite([{ input, ...place }])
    .jpeg({ quality: 82 })
    .toBuffer()
}

/** One drawing: putting pictures together afterwards takes several times as long. */
function heldOf(paper: string, person: Person): Promise<Buffer> {
  const hand = (x: number) =>
    `<g fill="#eec6a4" stroke="#00000022"><rect x="${x}" y="820" width="64" height="34" rx="17"/><rect x="${x}" y="856" width="70" height="34" rx="17"/><rect x="${x}" y="892" width="66" height="34" rx="17"/></g>`
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1180" width="800" height="944">
    <g transform="translate(0 -220) scale(2)">${portraitSvg(person)}</g>
    <clipPath id="upper-half"><rect width="595" height="457"/></clipPath>
    <g transform="translate(212 700) rotate(-2) scale(0.94)" clip-path="url(#upper-half)">${paper}</g>
    ${hand(180)}${hand(760)}
  </svg>`
  return sharp(Buffer.from(whole)).removeAlpha().jpeg({ quality: 80 }).toBuffer()
}
