import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import type { Learned } from './bare/answering.ts'
import { approving, approvingMany, idleTask } from './bare/approving.ts'
import { listing } from './bare/listing.ts'
import { saving } from './bare/saving.ts'
import { submitting } from './bare/submitting.ts'
import { uploading } from './bare/uploading.ts'

/** The yardstick: node:http and pg alone, one process as the product is, as many connections to the database as it has. */
const [port, connectionString, region] = process.argv.slice(2)
const db = new pg.Pool({ connectionString, max: 10, options: `-c search_path="${region}",public` })
const operations = [listing, saving, submitting, approving, approvingMany, uploading]
let learned: Learned = { people: {}, depths: {}, problems: '[]', progress: '{}', snapshot: '{}', folder: '' }

process.on('message', (told: Partial<Learned>) => {
  learned = { ...learned, ...told }
  process.send?.('learned')
})
process.on('disconnect', () => process.exit())

await db.query('insert into graphile_worker._private_tasks (identifier) values ($1) on conflict do nothing', [idleTask])
createServer((request, response) => {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => answer(request, response, Buffer.concat(pieces)))
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'))

async function answer({ method, url = '', headers }: IncomingMessage, response: ServerResponse, body: Buffer) {
  try {
    for (const operation of operations) {
      const parts = method === operation.method && operation.path.exec(url)
      if (!parts) continue
      const asked = { db, parts: parts.slice(1), cookie: headers.cookie ?? '', body, learned }
      return send(response, 200, await operation.answer(asked))
    }
    send(response, 404, `{"refusal":"${method} ${url} is not an operation of the bare server"}`)
  } catch (error) {
    send(response, 500, JSON.stringify({ refusal: String(error) }))
  }
}

function send(response: ServerResponse, status: number, text: string) {
  const head = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }
  response.writeHead(status, head).end(text)
}
