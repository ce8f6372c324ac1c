import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appRole } from '../../server/db/pool.ts'
import type { Located } from './cluster.ts'
import { openTape, type Turn } from './tape.ts'

/** Between the product and its database: passes every byte on, and counts how often one waits for the other. */
export type Wiretap = { database: Located; turns: Turn[]; stop: () => void }

const socketName = '.s.PGSQL.5432'

export async function openWiretap(database: Located): Promise<Wiretap> {
  const folder = mkdtempSync(join(tmpdir(), 'wiretap-'))
  const turns: Turn[] = []
  const open = new Set<Socket>()
  const server = createServer((asking) => {
    const answering = connect(join(database.connection.host, socketName))
    const tape = openTape((turn) => turns.push(turn), appRole)
    asking.on('data', (bytes) => tape.asked(bytes))
    answering.on('data', () => tape.answered())
    asking.pipe(answering)
    answering.pipe(asking)
    for (const socket of [asking, answering]) {
      open.add(socket)
      socket.on('error', () => {
        asking.destroy()
        answering.destroy()
      })
      socket.on('close', () => open.delete(socket))
    }
  })
  await new Promise<void>((listening) => server.listen(join(folder, socketName), listening))
  const { user } = database.connection
  const url = `postgres://${user}@localhost/${database.name}?host=${encodeURIComponent(folder)}`
  return {
    database: { ...database, connection: { ...database.connection, host: folder }, url },
    turns,
    stop: () => {
      for (const socket of open) socket.destroy()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
