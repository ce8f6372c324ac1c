import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Bucket, callerOf } from '../storage/call.ts'
import { freePort } from './process.ts'

const packages = 'swift-proxy swift-account swift-container swift-object memcached'
const kinds = ['object', 'container', 'account'] as const

/** Why no real S3 server can be started here, where that is so. */
export const whyNoSwift = () =>
  existsSync('/usr/bin/swift-proxy-server') && existsSync('/usr/bin/memcached') && process.getuid?.() === 0
    ? undefined
    : `OpenStack Swift is not here (as root: apt-get install --no-install-recommends ${packages})`

export type Swift = { bucket: Bucket; stop: () => Promise<void>; pause: () => void; resume: () => void }

/** A real S3-compatible server, OpenStack Swift with s3api from Debian's packages, in a folder of its own on loopback. */
export async function startSwift(): Promise<Swift> {
  const root = mkdtempSync(join(tmpdir(), 'title-review-swift-'))
  const [proxy, object, container, account, memcached] = await Promise.all([1, 2, 3, 4, 5].map(freePort))
  const ports = { proxy, object, container, account, memcached }
  for (const folder of ['etc', 'run', 'log', 'srv/d1']) mkdirSync(join(root, folder), { recursive: true })
  for (const kind of ['proxy', ...kinds])
    writeFileSync(join(root, 'etc', `${kind}-server.conf`), filled(kind, root, ports))
  writeFileSync(
    join(root, 'etc/swift.conf'),
    '[swift-hash]\nswift_hash_path_suffix = test\nswift_hash_path_prefix = test\n',
  )
  for (const kind of kinds) makeRing(root, kind, ports[kind] ?? 0)
  const [uid = 0, gid = 0] = ['-u', '-g'].map((of) => Number(execFileSync('id', [of, 'swift'], { encoding: 'utf8' })))
  execFileSync('chown', ['-R', `${uid}:${gid}`, root])
  chownSync(root, uid, gid)
  const log = openSync(join(root, 'log/all'), 'w')
  const run = (program: string, words: string[]) =>
    spawn(program, words, {
      cwd: root,
      uid,
      gid,
      stdio: ['ignore', log, log],
      env: { PATH: process.env.PATH, HOME: root },
    })
  const children: ChildProcess[] = [
    run('/usr/bin/memcached', ['-l', '127.0.0.1', '-p', String(memcached)]),
    ...[...kinds, 'proxy'].map((kind) => run(`/usr/bin/swift-${kind}-server`, [join(root, `etc/${kind}-server.conf`)])),
  ]
  const bucket = {
    endpoint: `http://127.0.0.1:${proxy}`,
    ...{ region: 'us-east-1', name: 'title-review', accessKey: 'test:tester', secret: 'testing' },
  }
  const front = children.at(-1)
  const swift: Swift = {
    bucket,
    pause: () => front?.kill('SIGSTOP'),
    resume: () => front?.kill('SIGCONT'),
    stop: async () => {
      for (const child of children) child.kill('SIGKILL')
      await Promise.all(
        children.map(async (child) => child.exitCode ?? new Promise((done) => child.once('exit', done))),
      )
      rmSync(root, { recursive: true, force: true })
    },
  }
  await made(swift, join(root, 'log/all'))
  return swift
}

const filled = (kind: string, root: string, ports: Record<string, number | undefined>) =>
  Object.entries(ports).reduce(
    (text, [name, port]) => text.replaceAll(`@${name.toUpperCase()}@`, String(port)),
    readFileSync(join(import.meta.dirname, 'swift', `${kind}-server.conf`), 'utf8').replaceAll('@SWIFT@', root),
  )

function makeRing(root: string, kind: string, port: number) {
  const builder = join(root, 'etc', `${kind}.builder`)
  for (const words of [['create', '4', '1', '1'], ['add', `r1z1-127.0.0.1:${port}/d1`, '1'], ['rebalance']]) {
    const { status, stderr } = spawnSync('swift-ring-builder', [builder, ...words], { encoding: 'utf8' })
    // 1 is a warning: one device is no cluster.
    if ((status ?? 2) > 1) throw new Error(`swift-ring-builder: ${stderr}`)
  }
}

/** Its bucket exists once it answers. */
async function made({ bucket, stop }: Swift, log: string) {
  for (const until = Date.now() + 60_000; Date.now() < until; await wait(200))
    if ((await callerOf(bucket)('PUT', '').catch(() => undefined))?.resume().statusCode === 200) return
  const said = readFileSync(log, 'utf8').slice(-2000)
  await stop()
  throw new Error(`Swift did not start: ${said}`)
}
