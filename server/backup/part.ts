import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Client } from 'pg'
import { from, to } from 'pg-copy-streams'
import { damaged, type Part } from './manifest.ts'

/** The answer of a query as a compressed file of the back-up, for its owner alone and on the disk. */
export async function writePart(client: Client, folder: string, file: string, query: string): Promise<Part> {
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const copying = client.query(to(`copy (${query}) to stdout`))
  const { seen, watch } = watching()
  await pipeline(copying, createGzip({ level: 3 }), watch, createWriteStream(path, { mode: 0o600, flags: 'wx' }))
  const written = await open(path)
  await written.sync().finally(() => written.close())
  return { file, rows: copying.rowCount, ...seen() }
}

/** Whether it still is as it was written. */
export async function checkPart(folder: string, part: Part): Promise<void> {
  const { seen, watch } = watching()
  await pipeline(createReadStream(join(folder, part.file)), watch, async (source) => {
    for await (const _ of source);
  }).catch(() => {
    throw damaged(folder, `${part.file} can't be read`)
  })
  const { bytes, sha256 } = seen()
  if (bytes !== part.bytes || sha256 !== part.sha256) throw damaged(folder, `${part.file} is not as it was written`)
}

export async function loadPart(client: Client, folder: string, part: Part, target: string): Promise<void> {
  const copying = client.query(from(`copy ${target} from stdin`))
  await pipeline(createReadStream(join(folder, part.file)), createGunzip(), copying)
  if (copying.rowCount !== part.rows)
    throw damaged(folder, `${part.file} has ${copying.rowCount} rows and not ${part.rows}`)
}

/** As COPY wrote them: a text of one column. */
export async function* linesOf(folder: string, part: Part): AsyncGenerator<string> {
  const content = createReadStream(join(folder, part.file)).pipe(createGunzip())
  for await (const line of createInterface({ input: content, crlfDelay: Number.POSITIVE_INFINITY }))
    yield line.replaceAll(/\\(.)/g, (_, letter: string) => ({ n: '\n', t: '\t', r: '\r' })[letter] ?? letter)
}

function watching() {
  const hash = createHash('sha256')
  let bytes = 0
  const watch = new Transform({
    transform: (chunk: Buffer, _, next) => {
      hash.update(chunk)
      bytes += chunk.length
      next(null, chunk)
    },
  })
  return { watch, seen: () => ({ bytes, sha256: hash.digest('hex') }) }
}
