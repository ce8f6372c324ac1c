import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import sharp, { type Sharp } from 'sharp'
import { findFonts } from '../print/fonts.ts'
import { fullDay, type Paper } from './paper.ts'
import { paperTemplate } from './paper-template.ts'
import { type Person, portraitSvg } from './portrait.ts'

/** Typst's points a millimetre, and the dots that a scanner would make of one. */
const points = 72 / 25.4
const dots = 6.6

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
  const svg = (paper: Paper) => {
    const text = compiler.svg(given(paper))
    compiler.evictCache(5)
    return Buffer.from(text)
  }
  return {
    jpeg: (paper: Paper) => jpegOf(svg(paper), paper),
    pdf: async (paper: Paper): Promise<Buffer> => compiler.pdf(given(paper), { creationTimestamp: 1_760_000_000 }),
    /** The person with the paper in both hands. */
    held: (paper: Paper, person: Person) => heldOf(svg(paper), person),
  }
}

export type Press = ReturnType<typeof openPress>

async function jpegOf(svg: Buffer, paper: Paper): Promise<Buffer> {
  const sheet = sharp(svg, { density: (72 * dots) / points, limitInputPixels: false }).flatten({
    background: '#ffffff',
  })
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

async function heldOf(svg: Buffer, person: Person): Promise<Buffer> {
  const [paper, body] = await Promise.all([
    pixels(
      sharp(svg)
        .flatten({ background: '#fffefa' })
        .resize({ width: 560 })
        .extract({ left: 0, top: 0, width: 560, height: 430 })
        .rotate(-2, { background: '#00000000' }),
    ),
    pixels(
      sharp(Buffer.from(portraitSvg(person)))
        .resize(1000, 1400)
        .extract({ left: 0, top: 220, width: 1000, height: 1180 }),
    ),
  ])
  const hand = (x: number) =>
    `<g fill="#eec6a4" stroke="#00000022"><rect x="${x}" y="820" width="64" height="34" rx="17"/><rect x="${x}" y="856" width="70" height="34" rx="17"/><rect x="${x}" y="892" width="66" height="34" rx="17"/></g>`
  return sharp(body.data, { raw: body.info })
    .composite([
      { input: paper.data, raw: paper.info, left: 212, top: 690 },
      { input: Buffer.from(`<svg width="1000" height="1180">${hand(180)}${hand(760)}</svg>`), left: 0, top: 0 },
    ])
    .jpeg({ quality: 80 })
    .toBuffer()
}

/** Packing a picture for the next step alone would take longer than the step. */
const pixels = (picture: Sharp) => picture.raw().toBuffer({ resolveWithObject: true })
