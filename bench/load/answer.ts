export type Answer = { status: number; head: string; body: Buffer }

const blank = Buffer.from('\r\n\r\n')

/** The answer that these bytes are, or nothing while some of it is still on its way. */
export function readAnswer(held: Buffer): Answer | undefined {
  const end = held.indexOf(blank)
  if (end < 0) return undefined
  const head = held.toString('latin1', 0, end)
  const status = Number(head.slice(9, 12))
  const rest = held.subarray(end + blank.length)
  if (status === 204 || status === 304) return { status, head, body: Buffer.alloc(0) }
  const length = headerOf(head, 'content-length')
  if (length !== undefined) return rest.length < Number(length) ? undefined : { status, head, body: rest }
  const body = joined(rest)
  return body && { status, head, body }
}

export function headerOf(head: string, name: string): string | undefined {
  const at = head.toLowerCase().indexOf(`\r\n${name}:`)
  if (at < 0) return undefined
  const from = at + name.length + 3
  const to = head.indexOf('\r\n', from)
  return head.slice(from, to < 0 ? undefined : to).trim()
}

/** Sent in pieces, each after its length; the last has none. */
function joined(rest: Buffer): Buffer | undefined {
  const pieces: Buffer[] = []
  let at = 0
  for (;;) {
    const line = rest.indexOf('\r\n', at)
    if (line < 0) return undefined
    const length = Number.parseInt(rest.toString('latin1', at, line), 16)
    if (Number.isNaN(length)) throw new Error('an answer in pieces has a piece without its length')
    if (rest.length < line + 2 + length + 2) return undefined
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(rest.subarray(line + 2, line + 2 + length))
    at = line + 2 + length + 2
  }
}
