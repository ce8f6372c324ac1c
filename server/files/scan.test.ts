import { mkdtemp, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { scan } from './scan.ts'

/** Speaks as clamd does: reads lengths and bytes until a length of zero, then answers. */
const received: Buffer[] = []
let answer = 'stream: OK'
const clamd = createServer((socket) => {
  let sent = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    sent = Buffer.concat([sent, chunk])
    if (sent.subarray(-4).equals(Buffer.alloc(4))) {
      received.push(sent)
      socket.end(`${answer}\0`)
    }
  })
})
await new Promise<void>((resolve) => clamd.listen(0, '127.0.0.1', resolve))
afterAll(() => clamd.close())
const scanner = { host: '127.0.0.1', port: (clamd.address() as AddressInfo).port }
const path = join(await mkdtemp(join(tmpdir(), 'scan-')), 'file')

it('sends the whole file in pieces and says what was found', async () => {
  await writeFile(path, Buffer.alloc(200_000, 1))
  expect(await scan(path, scanner)).toEqual({ clean: true })
  expect(received[0]?.subarray(0, 10).toString()).toBe('zINSTREAM\0')
  expect(received[0]?.filter((byte) => byte === 1).length).toBeGreaterThanOrEqual(200_000)
  answer = 'stream: Eicar-Test FOUND'
  expect(await scan(path, scanner)).toEqual({ clean: false, found: 'Eicar-Test' })
})

it('takes no other answer for a yes', async () => {
  answer = 'INSTREAM size limit exceeded. ERROR'
  await expect(scan(path, scanner)).rejects.toThrow('size limit')
  await expect(scan(path, { socket: '/nowhere' })).rejects.toThrow()
})
