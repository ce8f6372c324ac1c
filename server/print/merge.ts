/**
 * Many of our own PDFs as one, written as they come: only the places of the objects stay in memory. It knows what typst
 * writes (a plain cross-reference table, no object streams) and nothing else; never feed it a stranger's file.
 */
export async function* merge(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const places: number[] = []
  const pages: { root: number; count: number }[] = []
  let catalog: { text: string; pages: string } | undefined
  let at = 0
  const put = (bytes: Buffer) => {
    at += bytes.length
    return bytes
  }
  const begin = (number: number) => {
    places[number] = at
  }

  // Object 1 is the new page tree, written last.
  let next = 2
  for await (const bytes of parts) {
    if (!catalog) yield put(Buffer.from('%PDF-1.7\n%\x80\x80\x80\x80\n', 'latin1'))
    const file = read(Buffer.from(bytes))
    const shift = next - 1
    next += file.objects.length
    for (const { number, head, rest } of file.objects) {
      if (number === file.root) {
        catalog ??= { text: renumbered(head, shift), pages: `${file.pages + shift} 0 R` }
        continue
      }
      if (number === file.info) continue
      const isRoot = number === file.pages
      if (isRoot) pages.push({ root: number + shift, count: file.count })
      const text = renumbered(head, shift)
      begin(number + shift)
      yield put(Buffer.concat([Buffer.from(isRoot ? text.replace('<<', '<<\n  /Parent 1 0 R') : text, 'latin1'), rest]))
    }
  }
  if (!catalog) return
  begin(1)
  const kids = pages.map(({ root }) => `${root} 0 R`).join(' ')
  const count = pages.reduce((sum, one) => sum + one.count, 0)
  yield put(Buffer.from(`1 0 obj\n<< /Type /Pages /Count ${count} /Kids [${kids}] >>\nendobj\n`))
  const root = next
  begin(root)
  const top = catalog.text.replace(/^\d+ 0 obj/, `${root} 0 obj`).replace(`/Pages ${catalog.pages}`, '/Pages 1 0 R')
  yield put(Buffer.from(top, 'latin1'))
  const table = Array.from({ length: root }, (_, index) => entry(places[index + 1]))
  const id = `<${String(root).padStart(32, '0')}>`
  yield Buffer.from(
    `xref\n0 ${root + 1}\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size ${root + 1} /Root ${root} 0 R /ID [${id} ${id}] >>\nstartxref\n${at}\n%%EOF\n`,
  )
}

const entry = (place: number | undefined) =>
  place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`

/** `head` is the object up to its stream, where references stand; `rest` is passed on untouched. */
type PdfObject = { number: number; head: string; rest: Buffer }

function read(file: Buffer) {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64))?.[1])
  const trailer = file.toString('latin1', start)
  const size = Number(/\/Size (\d+)/.exec(trailer)?.[1])
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1])
  const info = Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1] ?? 0)
  const offsets = [...trailer.matchAll(/^(\d{10}) 00000 n/gm)].map((line) => Number(line[1]))
  if (!Number.isInteger(start) || offsets.length !== size - 1) throw new Error('not a PDF of our own making')
  const objects = offsets.map((from, index): PdfObject => {
    const bytes = file.subarray(from, offsets[index + 1] ?? start)
    const stream = bytes.indexOf('\nstream')
    const end = stream === -1 ? bytes.length : stream
    return { number: index + 1, head: bytes.toString('latin1', 0, end), rest: bytes.subarray(end) }
  })
  const pages = Number(/\/Pages (\d+) 0 R/.exec(objects[root - 1]?.head ?? '')?.[1])
  const count = Number(/\/Count (\d+)/.exec(objects[pages - 1]?.head ?? '')?.[1])
  return { objects, root, info, pages, count }
}

const renumbered = (head: string, shift: number) =>
  head
    .replace(/^(\d+) 0 obj/, (_, number) => `${Number(number) + shift} 0 obj`)
    .replace(/\b(\d+) 0 R\b/g, (_, number) => `${Number(number) + shift} 0 R`)
