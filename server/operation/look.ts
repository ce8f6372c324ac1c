import { sql } from 'kysely'
import {
  type DatabaseSeen,
  type Found,
  judgeBackup,
  judgeCalls,
  judgeDatabase,
  judgeJobs,
  judgeMessages,
  judgeProcesses,
  judgeRules,
  judgeStandby,
  type Part,
} from '../../core/operation.ts'
import { readDatabase } from '../db/database-figures.ts'
import { readQueue } from '../db/queue.ts'
import { listProcesses, type ServerProcess } from '../db/server-processes.ts'
import { lastUpkeep, type Upkeep } from '../db/upkeep.ts'
import type { Hosted, Server } from '../hosted.ts'
import { lookAtIdentity, lookAtScanner, lookAtStore } from './reach.ts'

/** One province's system as its operator sees it: every part, what was found, and the processes by themselves. */
export async function look(server: Server, hosted: Hosted) {
  const { db, region, queue } = hosted
  const [database, processes, lines, upkeep, messages, store, scanner, identity] = await Promise.all([
    readDatabase(db).catch((): DatabaseSeen | undefined => undefined),
    listProcesses(db),
    queue ? readQueue(queue, region.id) : [],
    lastUpkeep(db),
    countMessages(hosted),
    lookAtStore(server),
    lookAtScanner(server.scanner),
    lookAtIdentity(server.identity?.get(region.id)?.issuer),
  ])
  const found: Record<Part, Found> = {
    processes: judgeProcesses(
      processes.map(({ version, silent_seconds, figures: { loopDelay } }) => ({
        version,
        silentSeconds: silent_seconds,
        loopDelay,
      })),
    ),
    calls: judgeCalls(callsOf(processes)),
    database: judgeDatabase(database),
    standby: judgeStandby(database),
    jobs: judgeJobs({
      waiting: total(lines, 'waiting'),
      running: total(lines, 'running'),
      failing: total(lines, 'failing'),
      parked: total(lines, 'parked'),
      oldestSeconds: Math.max(0, ...lines.map(({ oldestSeconds }) => oldestSeconds)),
    }),
    store,
    backup: judgeBackup(seen(upkeep.backup)),
    rules: judgeRules(seen(upkeep.invariants)),
    messages: judgeMessages(server.sms?.name, messages),
    scanner,
    identity,
  }
  return { found, processes }
}

const total = <Name extends string>(lines: readonly Readonly<Record<Name, number>>[], name: Name) =>
  lines.reduce((sum, line) => sum + line[name], 0)

const seen = (one: Upkeep | undefined) => one && { at: one.at.toISOString(), hours: one.hours, wentWell: one.went_well }

/** Of all processes together; the usual time is that of the busiest. */
function callsOf(processes: readonly ServerProcess[]) {
  const figures = processes.filter(({ silent_seconds }) => silent_seconds <= 60).map((one) => one.figures)
  return {
    perSecond: Math.round(total(figures, 'perSecond') * 10) / 10,
    usual: Math.round([...figures].sort((one, other) => other.count - one.count)[0]?.usual ?? 0),
    slowest: Math.round(Math.max(0, ...figures.map(({ slowest }) => slowest))),
    failed: total(figures, 'failed'),
    shed: total(figures, 'shed'),
    count: total(figures, 'count'),
  }
}

/** What became of the short messages of one day. */
async function countMessages({ db }: Hosted) {
  const { rows } = await sql<{ sent: number; failed: number }>`
    select count(*) filter (where state = 'sent') as sent, count(*) filter (where state in ('refused', 'unanswered')) as failed
    from text_message where made_at > now() - interval '1 day'`.execute(db)
  return rows[0] ?? { sent: 0, failed: 0 }
}
