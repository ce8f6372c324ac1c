import { existsSync, readFileSync, writeFileSync } from 'node:fs'

export type Summary = {
  seed: number
  rounds: Record<'server' | 'database', number>
  seconds: number
  acknowledged: Record<'saves' | 'uploads' | 'submits' | 'approvals' | 'returns', number>
  recovery: Record<'server' | 'database', { median: number; worst: number }>
  calls: { asked: number; unanswered: number; toldToWait: number }
  lost: readonly string[]
  doubled: readonly string[]
  brokenRules: readonly string[]
  unfair: readonly string[]
}

const mark = /(<!-- endurance -->\n)[\s\S]*?(<!-- \/endurance -->)/

/** The figures of the last run stand where the page speaks of them, and nobody types them. */
export const withFigures = (page: string, summary: Summary) => page.replace(mark, `$1${table(summary)}\n$2`)

export function writeFigures(path: string, summary: Summary) {
  if (existsSync(path)) writeFileSync(path, withFigures(readFileSync(path, 'utf8'), summary))
}

function table({ seed, rounds, seconds, acknowledged, recovery, calls, ...found }: Summary) {
  const rows: [string, string | number][] = [
    ['kills of the server / of the database', `${rounds.server} / ${rounds.database} (seed ${seed}, ${seconds} s)`],
    ['saves acknowledged', acknowledged.saves],
    ['uploads acknowledged', acknowledged.uploads],
    ['submissions acknowledged', acknowledged.submits],
    ['approvals acknowledged, each file of a batch', acknowledged.approvals],
    ['files sent back', acknowledged.returns],
    ['calls / without an answer / told to wait', `${calls.asked} / ${calls.unanswered} / ${calls.toldToWait}`],
    ['lost', found.lost.length],
    ['done twice', found.doubled.length],
    ['rules broken', found.brokenRules.length],
    ['errors of ours shown to somebody', found.unfair.length],
    ['back after a kill of the server', inWords(recovery.server)],
    ['back after a kill of the database', inWords(recovery.database)],
  ]
  const [first, second] = [0, 1].map((column) => Math.max(...rows.map((row) => String(row[column]).length)))
  const line = (what: string, figure: string | number) =>
    `| ${what.padEnd(first ?? 0)} | ${String(figure).padEnd(second ?? 0)} |`
  const under = `| ${'-'.repeat(first ?? 0)} | ${'-'.repeat(second ?? 0)} |`
  return ['', line('', ''), under, ...rows.map(([what, figure]) => line(what, figure)), ''].join('\n')
}

const inWords = ({ median, worst }: { median: number; worst: number }) => `${median} ms, at most ${worst} ms`
