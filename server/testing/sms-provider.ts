import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = {
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: string
  rawQuery: string
}
type Reply = { status?: number; body: unknown } | 'hangs-up' | 'never-answers'

/** A provider of short messages on this machine: keeps what it is sent, and answers what it is told to. */
export async function smsProvider() {
  const received: Received[] = []
  let reply: (one: Received) => Reply = () => ({ body: {} })
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      const [path = '', rawQuery = ''] = String(request.url).split('?')
      const one = { path, query: new URLSearchParams(rawQuery), headers: request.headers, body, rawQuery }
      received.push(one)
      const said = reply(one)
      if (said === 'never-answers') return
      if (said === 'hangs-up') return void request.socket.destroy()
      response.writeHead(said.status ?? 200, { 'content-type': 'application/json' })
      response.end(typeof said.body === 'string' ? said.body : JSON.stringify(said.body))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    received,
    answer: (next: (one: Received) => Reply) => {
      reply = next
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((closed) => server.close(closed))
    },
  }
}

const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** As the provider's documents say it is checked: from what arrived, with the secret that both know. */
export function isSignedForAliyun({ path, rawQuery, headers, body }: Received, secret: string): boolean {
  const said = /^ACS3-HMAC-SHA256 Credential=\S+,SignedHeaders=(\S+),Signature=([0-9a-f]{64})$/.exec(
    String(headers.authorization),
  )
  const names = said?.[1]?.split(';') ?? []
  const lines = names.map((name) => `${name}:${String(headers[name]).trim()}\n`).join('')
  const sorted = rawQuery.split('&').sort().join('&')
  const request = `POST\n${path}\n${sorted}\n${lines}\n${names.join(';')}\n${sha(body)}`
  const right = createHmac('sha256', secret)
    .update(`ACS3-HMAC-SHA256\n${sha(request)}`)
    .digest('hex')
  const all = Object.keys(headers).filter((name) => name === 'host' || name.startsWith('x-acs-'))
  return (
    right === said?.[2] && all.every((name) => names.includes(name)) && headers['x-acs-content-sha256'] === sha(body)
  )
}

export function isSignedForTencent({ path, headers, body }: Received, secret: string): boolean {
  const said =
    /^TC3-HMAC-SHA256 Credential=[^/]+\/(\d{4}-\d\d-\d\d)\/(\w+)\/tc3_request, SignedHeaders=(\S+), Signature=(\w{64})$/.exec(
      String(headers.authorization),
    )
  const [, day = '', service = '', signed = '', signature] = said ?? []
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name])}\n`)
  const request = `POST\n${path}\n\n${lines.join('')}\n${signed}\n${sha(body)}`
  const text = `TC3-HMAC-SHA256\n${headers['x-tc-timestamp']}\n${day}/${service}/tc3_request\n${sha(request)}`
  const step = (key: string | Buffer, part: string) => createHmac('sha256', key).update(part).digest()
  const key = step(step(step(`TC3${secret}`, day), service), 'tc3_request')
  const sameDay = new Date(Number(headers['x-tc-timestamp']) * 1000).toISOString().startsWith(day)
  return sameDay && step(key, text).toString('hex') === signature
}

export const isSignedForWebhook = ({ headers, body }: Received, secret: string) =>
  createHmac('sha256', secret).update(`${headers['x-timestamp']}.${body}`).digest('hex') === headers['x-signature']
