import { connect, type Socket } from 'node:net'
import { type Answer, readAnswer } from './answer.ts'

type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void }

/**
 * One kept-alive connection with one request under way at a time, as a browser has it. Written on the bare socket: what the
 * load client spends itself is taken from the server beside it and would flatter whichever of the two is slower.
 */
export class Wire {
  readonly #socket: Socket
  #waiting: Waiting | undefined
  #held: Buffer = Buffer.alloc(0)

  constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => this.#take(chunk))
    socket.on('error', (error) => this.#fail(error))
    socket.on('close', () => this.#fail(new Error('the server closed the connection')))
  }

  call(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: string | Buffer,
  ): Promise<Answer> {
    const bytes = body === undefined ? 0 : Buffer.byteLength(body)
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    const head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('')}content-length: ${bytes}\r\n\r\n`
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      if (this.#socket.destroyed) return this.#fail(new Error('the connection is closed'))
      if (typeof body === 'string') this.#socket.write(head + body)
      else {
        this.#socket.cork()
        this.#socket.write(head)
        if (body) this.#socket.write(body)
        this.#socket.uncork()
      }
    })
  }

  json(method: string, path: string, cookie: string, body: string): Promise<Answer> {
    return this.call(method, path, { cookie, 'content-type': 'application/json' }, body)
  }

  close() {
    this.#socket.destroy()
  }

  #take(chunk: Buffer) {
    this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk])
    const answer = readAnswer(this.#held)
    if (!answer) return
    this.#held = Buffer.alloc(0)
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.resolve(answer)
  }

  #fail(error: Error) {
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.reject(error)
  }
}

export const openWire = (port: number): Promise<Wire> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.off('error', reject)
      resolve(new Wire(socket))
    })
  })
