import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { openLine } from './line.ts'
import type { Death, Options } from './options.ts'
import { family, postmasterOf, type Started, signal, start } from './processes.ts'
import { programs } from './requisites.ts'
import { render } from './template.ts'

type Member = { name: string; role: string; state: string }

const patience = 90_000
const password = randomBytes(12).toString('hex')

/** etcd, two machines with Patroni and PostgreSQL, and HAProxy before them, on ports of 127.0.0.1 beside each other. */
export async function openMachines(folder: string, { port, synchronous }: Options) {
  const at = (offset: number) => `127.0.0.1:${port + offset}`
  const peers = { CLIENT_ADDRESS: at(0), PEER_ADDRESS: at(1), PEERS: `etcd=http://${at(1)}` }
  const settings = render('etcd.yml', { NODE: 'etcd', DATA: join(folder, 'etcd'), ...peers }, join(folder, 'etcd.yml'))
  const running: Started[] = [start(folder, 'etcd', '/usr/bin/etcd', ['--config-file', settings])]
  const machines = await Promise.all(
    ['one', 'two'].map(async (name, index) => {
      const data = join(folder, `postgres-${name}`)
      const given = {
        ...{ NODE: name, ETCD: at(0), REST_LISTEN: at(2 + index), REST_ADDRESS: at(2 + index) },
        ...{ POSTGRES_LISTEN: at(4 + index), POSTGRES_ADDRESS: at(6 + index), DATA: data, PROGRAMS: programs },
        ...{ SOCKETS: folder, NETWORK: '127.0.0.1/32', WATCHDOG: 'off' },
        ...{ SUPERUSER_PASSWORD: password, REPLICATION_PASSWORD: password, REWIND_PASSWORD: password },
        SYNCHRONOUS: String(synchronous),
        // Without synchronous replication even the one that lags is made the first.
        MAXIMUM_LAG: synchronous ? 1_048_576 : 1_073_741_824,
      }
      const words = render('patroni.yml', given, join(folder, `patroni-${name}.yml`))
      const line = await openLine(port + 6 + index, port + 4 + index)
      const machine = { name, data, line, rest: at(2 + index), patroni: undefined as Started | undefined }
      const boot = () => {
        machine.patroni = start(folder, `patroni-${name}`, '/usr/bin/patroni', [words])
      }
      return Object.assign(machine, { boot })
    }),
  )
  const balancing = {
    ...{ DATABASE_LISTEN: at(8), ONE_POSTGRES: at(4), TWO_POSTGRES: at(5) },
    ...{ ONE_REST_PORT: port + 2, TWO_REST_PORT: port + 3 },
  }
  const proxy = render('haproxy.cfg', balancing, join(folder, 'haproxy.cfg'))

  const members = async (): Promise<Member[]> => {
    const views = machines.map(({ rest }) =>
      fetch(`http://${rest}/cluster`, { signal: AbortSignal.timeout(1500) })
        .then(async (answer) => ((await answer.json()) as { members: Member[] }).members)
        .catch(() => []),
    )
    return (await Promise.all(views)).find((one) => one.length > 0) ?? []
  }
  const first = async () => {
    const leader = (await members()).find(({ role }) => role === 'leader')?.name
    const machine = machines.find(({ name }) => name === leader)
    if (!machine) throw new Error('there is no first server')
    return machine
  }
  /** One leads, the other follows as it should: only then may the next one die. */
  const whole = async () => {
    const began = Date.now()
    for (; Date.now() - began < patience; await wait(200)) {
      const follows = synchronous ? 'sync_standby' : 'replica'
      const found = await members()
      const runs = ({ state }: Member) => ['running', 'streaming'].includes(state)
      if (
        found.filter(runs).some(({ role }) => role === 'leader') &&
        found.filter(runs).some(({ role }) => role === follows)
      )
        return (Date.now() - began) / 1000
    }
    throw new Error(`the cluster is not whole after ${patience / 1000} s: ${JSON.stringify(await members())}`)
  }
  const everything = () => [
    ...running.flatMap(({ child }) => family(child.pid)),
    ...machines.flatMap(({ patroni, data }) => [...family(patroni?.child.pid), ...family(postmasterOf(data))]),
  ]
  type Machine = (typeof machines)[number]
  const parts = ({ patroni, data }: Machine, death: Death) => [
    ...(death === 'postgres' ? [] : family(patroni?.child.pid)),
    ...family(postmasterOf(data)),
  ]
  return {
    begin: async () => {
      for (const { boot } of machines) boot()
      await whole()
      await makeDatabase(machines.indexOf(await first()) + port + 4)
      running.push(start(folder, 'haproxy', '/usr/sbin/haproxy', ['-db', '-f', proxy]))
    },
    first,
    whole,
    slow: (milliseconds: number) => {
      for (const { line } of machines) line.slow(milliseconds)
    },
    /** In the middle of everything; what was on the line to the other machine goes with it. */
    die: (machine: Machine, death: Death) => {
      if (death === 'machine') machine.line.cut()
      signal(parts(machine, death), death === 'frozen' ? 'SIGSTOP' : 'SIGKILL')
    },
    /** Switched on again, or let go on. */
    revive: async (machine: Machine, death: Death) => {
      if (death === 'machine') {
        await machine.patroni?.ended
        machine.boot()
      }
      if (death === 'frozen') signal(parts(machine, death), 'SIGCONT')
    },
    connection: { host: '127.0.0.1', port: port + 8, user: 'title_review', password, database: 'title_review' },
    url: `postgres://title_review:${password}@${at(8)}/title_review`,
    /** At once and with nothing left, in whatever state this trial ends. */
    end: () => {
      signal(everything(), 'SIGKILL')
      for (const { line } of machines) {
        line.cut()
        line.close()
      }
    },
  }
}

/** What an operator does once, on the first server. */
async function makeDatabase(port: number) {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
  await client.connect()
  await client.query(`create role title_review login password '${password}'`)
  await client.query('create role title_review_app nologin')
  await client.query('grant title_review_app to title_review')
  await client.query('create database title_review owner title_review')
  await client.end()
}

export type Machines = Awaited<ReturnType<typeof openMachines>>
