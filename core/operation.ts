/** 正常, 注意 or 故障. */
export type Condition = 'fine' | 'watch' | 'broken'

/** What may be found when one looks at the running system, and how bad it is. What to do about each: web/words/operation.ts. */
export const findings = {
  'processes-serve': 'fine',
  'process-gone': 'watch',
  'versions-differ': 'watch',
  'process-late': 'watch',
  'calls-answered': 'fine',
  'calls-slow': 'watch',
  'calls-turned-away': 'watch',
  'calls-fail': 'broken',
  'database-answers': 'fine',
  'connections-short': 'watch',
  'database-read-only': 'broken',
  'database-away': 'broken',
  'standby-none': 'fine',
  'standby-follows': 'fine',
  'standby-missing': 'broken',
  'jobs-done': 'fine',
  'jobs-late': 'watch',
  'jobs-failing': 'watch',
  'jobs-parked': 'broken',
  'space-enough': 'fine',
  'space-short': 'watch',
  'space-gone': 'broken',
  'bucket-answers': 'fine',
  'bucket-away': 'broken',
  'backup-made': 'fine',
  'backup-never': 'watch',
  'backup-old': 'watch',
  'backup-failed': 'broken',
  'rules-hold': 'fine',
  'rules-unchecked': 'watch',
  'rules-broken': 'broken',
  'messages-none': 'fine',
  'messages-sent': 'fine',
  'messages-fail': 'broken',
  'scanner-none': 'fine',
  'scanner-answers': 'fine',
  'scanner-away': 'broken',
  'identity-none': 'fine',
  'identity-answers': 'fine',
  'identity-away': 'broken',
} as const satisfies Record<string, Condition>

export type Finding = keyof typeof findings
export const parts = [
  'processes',
  'calls',
  'database',
  'standby',
  'jobs',
  'store',
  'backup',
  'rules',
  'messages',
  'scanner',
  'identity',
] as const
export type Part = (typeof parts)[number]
export type Found = { finding: Finding; detail?: Readonly<Record<string, string | number>> }

type ProcessSeen = { version: string; silentSeconds: number; loopDelay: number }
/** Whoever stopped as asked has taken its line away; one that is silent did not. */
export function judgeProcesses(seen: readonly ProcessSeen[]): Found {
  const serving = seen.filter(({ silentSeconds }) => silentSeconds <= 60)
  const versions = [...new Set(serving.map(({ version }) => version))]
  const detail = { count: serving.length, version: versions.join('、') }
  const gone = seen.length - serving.length
  if (gone > 0) return { finding: 'process-gone', detail: { ...detail, gone } }
  if (versions.length > 1) return { finding: 'versions-differ', detail }
  const late = Math.round(Math.max(0, ...serving.map(({ loopDelay }) => loopDelay)))
  return late > 200 ? { finding: 'process-late', detail: { ...detail, late } } : { finding: 'processes-serve', detail }
}

export type CallsSeen = {
  perSecond: number
  usual: number
  slowest: number
  failed: number
  shed: number
  count: number
}
export function judgeCalls({ perSecond, usual, slowest, failed, shed, count }: CallsSeen): Found {
  const detail = { perSecond, usual, slowest, failed, shed }
  if (failed > 3 && failed > count / 100) return { finding: 'calls-fail', detail }
  if (shed > 0) return { finding: 'calls-turned-away', detail }
  return { finding: slowest > 1000 && count > 50 ? 'calls-slow' : 'calls-answered', detail }
}

export type DatabaseSeen = {
  readOnly: boolean
  connections: number
  most: number
  megabytes: number
  version: string
  standbys: number
  /** Somebody asked that nothing counts as written before a standby has it. */
  together: boolean
}
export function judgeDatabase(seen: DatabaseSeen | undefined): Found {
  if (!seen) return { finding: 'database-away' }
  const { readOnly, connections, most, megabytes, version } = seen
  const detail = { connections, most, megabytes, version }
  if (readOnly) return { finding: 'database-read-only', detail }
  return { finding: connections > most * 0.8 ? 'connections-short' : 'database-answers', detail }
}
export function judgeStandby(seen: DatabaseSeen | undefined): Found {
  const count = seen?.standbys ?? 0
  if (count > 0) return { finding: 'standby-follows', detail: { count } }
  return { finding: seen?.together ? 'standby-missing' : 'standby-none' }
}

export type JobsSeen = { waiting: number; running: number; failing: number; parked: number; oldestSeconds: number }
export function judgeJobs({ waiting, running, failing, parked, oldestSeconds }: JobsSeen): Found {
  const detail = { waiting, running, failing, parked, minutes: Math.round(oldestSeconds / 60) }
  if (parked > 0) return { finding: 'jobs-parked', detail }
  if (oldestSeconds > 300) return { finding: 'jobs-late', detail }
  return { finding: failing > 0 ? 'jobs-failing' : 'jobs-done', detail }
}

export function judgeSpace(free: number, total: number): Found {
  const percent = Math.floor((free / Math.max(1, total)) * 100)
  const detail = { percent, gigabytes: Math.floor(free / 2 ** 30) }
  return { finding: percent < 2 ? 'space-gone' : percent < 10 ? 'space-short' : 'space-enough', detail }
}

export type UpkeepSeen = { at: string; hours: number; wentWell: boolean }
/** Every night, and some hours of patience. */
export function judgeBackup(last: UpkeepSeen | undefined): Found {
  if (!last) return { finding: 'backup-never' }
  const detail = { at: last.at, hours: Math.floor(last.hours) }
  if (!last.wentWell) return { finding: 'backup-failed', detail }
  return { finding: last.hours > 30 ? 'backup-old' : 'backup-made', detail }
}
export function judgeRules(last: UpkeepSeen | undefined): Found {
  if (!last) return { finding: 'rules-unchecked' }
  return { finding: last.wentWell ? 'rules-hold' : 'rules-broken', detail: { at: last.at } }
}

export function judgeMessages(sender: string | undefined, { sent, failed }: { sent: number; failed: number }): Found {
  if (!sender) return { finding: 'messages-none' }
  return { finding: failed > 2 && failed > sent ? 'messages-fail' : 'messages-sent', detail: { sent, failed } }
}
