import type { Reading } from './uploaded.ts'

export type PdfFinding = { ok: true; pages?: number } | { ok: false; refusal: 'pdf-broken' | 'pdf-encrypted' }

const broken = { ok: false, refusal: 'pdf-broken' } as const

/**
 * A PDF starts with its version and ends by saying where its table of objects is; the table must be there. What is
 * locked with a password cannot be read by reviewers or archives.
 */
export async function readPdf(reading: Reading): Promise<PdfFinding> {
  const { bytes } = reading
  const start = await slice(reading, 0, 16)
  const tail = await slice(reading, Math.max(0, bytes - 2048), 2048)
  const at = Number(/[\s\S]*startxref\s+(\d+)\s+%%EOF/.exec(tail)?.[1] ?? Number.NaN)
  if (!/^%PDF-[12]\.\d/.test(start) || !(at > 0 && at < bytes)) return broken
  const table = await slice(reading, at, Math.min(bytes - at, 4 << 20))
  const trailer = trailerOf(table)
  if (trailer === undefined || !/\/Root\b/.test(trailer)) return broken
  if (/\/Encrypt\b/.test(trailer)) return { ok: false, refusal: 'pdf-encrypted' }
  const pages = bytes <= 4 << 20 ? countPages(await slice(reading, 0, bytes)) : undefined
  return pages === undefined ? { ok: true } : { ok: true, pages }
}

/** Either a table followed by its trailer, or a stream whose dictionary is the trailer. */
function trailerOf(table: string) {
  if (/^\s*xref\s/.test(table)) return /trailer\s*(<<[\s\S]*?)(startxref|$)/.exec(table)?.[1]
  return /^\s*\d+\s+\d+\s+obj\s*(<<[\s\S]*?)stream/.exec(table)?.[1]
}

/** What the page tree says of itself, where it is not compressed. */
function countPages(text: string) {
  const trees = [...text.matchAll(/<<[^<>]*\/Type\s*\/Pages\b[^<>]*>>/g)]
  const counts = trees.map(([tree]) => Number(/\/Count\s+(\d+)/.exec(tree)?.[1] ?? 0))
  const most = Math.max(0, ...counts)
  return most > 0 && most < 10_000 ? most : undefined
}

const slice = async (reading: Reading, from: number, length: number) =>
  (await reading.slice(from, length)).toString('latin1')
