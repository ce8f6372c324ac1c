import { describe, expect, it } from 'vitest'
import { openTape, type Turn } from './tape.ts'

const message = (kind: string, text: string) => {
  const body = Buffer.from(text)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(kind), size, body])
}
const opening = message('', 'options\0-c role=server\0')
const query = (text: string) => message('Q', `${text}\0`)
const prepare = (name: string, text: string) => message('P', `${name}\0${text}\0`)
const bind = (name: string) => message('B', `\0${name}\0`)

function tapeOf(...first: Buffer[]) {
  const turns: Turn[] = []
  const tape = openTape((turn) => turns.push(turn), 'role=server')
  for (const bytes of first) tape.asked(bytes)
  return { tape, turns }
}

describe('what is counted between the product and its database', () => {
  it('is each time that one waits for the other, however many statements are in it', () => {
    const { tape, turns } = tapeOf(opening)
    tape.asked(query('begin'))
    tape.answered()
    tape.asked(Buffer.concat([query('select 1'), query('select 2')]))
    tape.answered()
    expect(turns).toEqual([['begin'], ['select 1', 'select 2']])
  })

  it('is one turn where a second statement follows before the first is answered', () => {
    const { tape, turns } = tapeOf(opening, query('select 1'), query('select 2'))
    tape.answered()
    expect(turns).toHaveLength(1)
  })

  it('names a prepared statement by its text, also when only its name is sent', () => {
    const { tape, turns } = tapeOf(opening, Buffer.concat([prepare('find', 'select 7'), bind('find')]))
    tape.answered()
    tape.asked(bind('find'))
    expect(turns).toEqual([['select 7'], ['select 7']])
  })

  it('reads a message that comes in two pieces', () => {
    const bytes = query('select 1')
    const { turns } = tapeOf(opening, bytes.subarray(0, 7), bytes.subarray(7))
    expect(turns).toEqual([['select 1']])
  })

  it('leaves out who comes in another role', () =>
    expect(tapeOf(message('', 'user\0owner\0'), query('select 1')).turns).toEqual([]))
})
