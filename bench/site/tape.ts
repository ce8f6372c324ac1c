/** One time that the server sent something and waited for the answer: the statements that were in it. */
export type Turn = readonly string[]

/** The first message of a connection has no letter before its length. */
const letter = 1
const length = 4
const [simple, parse, bind] = ['Q', 'P', 'B']

/**
 * Reads what one connection sends to PostgreSQL. A statement that was prepared before is told by its name, so its text is
 * remembered. Only connections that were opened in this role count: the job queue has its own.
 */
export function openTape(onTurn: (turn: Turn) => void, role: string) {
  let held: Buffer = Buffer.alloc(0)
  let begun = false
  let counts = false
  let waiting = false
  let turn: string[] = []
  const prepared = new Map<string, string>()
  const read = (kind: string, message: Buffer) => {
    const [first = '', second = ''] = message.toString('utf8').split('\0', 2)
    if (kind === simple) turn.push(first)
    if (kind === parse) prepared.set(first, second)
    if (kind === bind) turn.push(prepared.get(second) ?? `prepared ${second}`)
  }
  const readAll = () => {
    for (;;) {
      const at = begun ? letter : 0
      if (held.length < at + length) return
      const end = at + held.readUInt32BE(at)
      if (held.length < end) return
      const message = held.subarray(at + length, end)
      if (begun) read(held.toString('latin1', 0, letter), message)
      else counts = message.includes(role)
      begun = true
      held = held.subarray(end)
    }
  }
  return {
    asked: (bytes: Buffer) => {
      held = Buffer.concat([held, bytes])
      if (!waiting) turn = []
      readAll()
      if (!waiting && counts && turn.length > 0) {
        waiting = true
        onTurn(turn)
      }
    },
    answered: () => {
      waiting = false
    },
  }
}
