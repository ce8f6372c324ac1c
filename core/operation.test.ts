import { describe, expect, it } from 'vitest'
import * as judge from './operation.ts'

const process = { version: '1', silentSeconds: 3, loopDelay: 5 }
const calls = { perSecond: 12, usual: 25, slowest: 250, failed: 0, shed: 0, count: 1000 }
const database = {
  readOnly: false,
  connections: 20,
  most: 100,
  megabytes: 500,
  version: '18',
  standbys: 0,
  together: false,
}
const jobs = { waiting: 3, running: 1, failing: 0, parked: 0, oldestSeconds: 2 }
const last = { at: '2026-05-09', hours: 5, wentWell: true }

describe('what is said of the running system', () => {
  it.each([
    ['processes that were heard of lately', judge.judgeProcesses([process, process]), 'processes-serve'],
    ['one that went silent', judge.judgeProcesses([process, { ...process, silentSeconds: 90 }]), 'process-gone'],
    ['two versions at once', judge.judgeProcesses([process, { ...process, version: '2' }]), 'versions-differ'],
    ['a process that comes late to its work', judge.judgeProcesses([{ ...process, loopDelay: 400 }]), 'process-late'],
    ['usual calls', judge.judgeCalls(calls), 'calls-answered'],
    ['one error among thousands', judge.judgeCalls({ ...calls, failed: 1 }), 'calls-answered'],
    ['many errors', judge.judgeCalls({ ...calls, failed: 20 }), 'calls-fail'],
    ['calls turned away', judge.judgeCalls({ ...calls, shed: 4 }), 'calls-turned-away'],
    ['slow calls', judge.judgeCalls({ ...calls, slowest: 2500 }), 'calls-slow'],
    ['one slow call of three', judge.judgeCalls({ ...calls, slowest: 2500, count: 3 }), 'calls-answered'],
    ['a database', judge.judgeDatabase(database), 'database-answers'],
    ['nearly no connections left', judge.judgeDatabase({ ...database, connections: 95 }), 'connections-short'],
    ['a database that only reads', judge.judgeDatabase({ ...database, readOnly: true }), 'database-read-only'],
    ['no database', judge.judgeDatabase(undefined), 'database-away'],
    ['no standby, none wanted', judge.judgeStandby(database), 'standby-none'],
    ['a standby', judge.judgeStandby({ ...database, standbys: 1, together: true }), 'standby-follows'],
    ['a standby that is wanted and away', judge.judgeStandby({ ...database, together: true }), 'standby-missing'],
    ['a queue', judge.judgeJobs(jobs), 'jobs-done'],
    ['a job that is tried again', judge.judgeJobs({ ...jobs, failing: 1 }), 'jobs-failing'],
    ['a job that was given up', judge.judgeJobs({ ...jobs, parked: 1, failing: 1 }), 'jobs-parked'],
    ['jobs nobody takes', judge.judgeJobs({ ...jobs, oldestSeconds: 1000 }), 'jobs-late'],
    ['half a disk', judge.judgeSpace(50, 100), 'space-enough'],
    ['a twentieth of a disk', judge.judgeSpace(5, 100), 'space-short'],
    ['a full disk', judge.judgeSpace(1, 100), 'space-gone'],
    ['last night’s back-up', judge.judgeBackup(last), 'backup-made'],
    ['the back-up of the night before', judge.judgeBackup({ ...last, hours: 40 }), 'backup-old'],
    ['a back-up that failed', judge.judgeBackup({ ...last, wentWell: false }), 'backup-failed'],
    ['no back-up', judge.judgeBackup(undefined), 'backup-never'],
    ['rules that hold', judge.judgeRules(last), 'rules-hold'],
    ['a rule that is broken', judge.judgeRules({ ...last, wentWell: false }), 'rules-broken'],
    ['no sender', judge.judgeMessages(undefined, { sent: 0, failed: 0 }), 'messages-none'],
    ['a sender that sends', judge.judgeMessages('x', { sent: 50, failed: 3 }), 'messages-sent'],
    ['a sender that sends nothing', judge.judgeMessages('x', { sent: 1, failed: 9 }), 'messages-fail'],
  ] as const)('%s', (_, { finding }, expected) => expect(finding).toBe(expected))
})
