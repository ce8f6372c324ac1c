import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../server/root.ts'
import { type Run, readRuns, tableOf, wrongIn } from './report.ts'

const page = join(root, 'docs/cluster.md')
const [begins, ends] = ['<!-- figures: npm run cluster -- --page -->', '<!-- end of figures -->']

/** Figures are measured and never typed in: what the last runs kept stands between two marks of the page. */
export function writePage() {
  const { synchronous, asynchronous } = readRuns()
  const text = readFileSync(page, 'utf8')
  const [before, rest = ''] = text.split(begins)
  const after = rest.split(ends)[1]
  if (after === undefined) throw new Error(`${page} has no place for figures`)
  const parts = [synchronous, asynchronous].flatMap((run) => (run ? partOf(run) : []))
  writeFileSync(page, `${before}${begins}\n\n${parts.join('\n')}\n${ends}${after}`)
}

function partOf(run: Run): string[] {
  const { synchronous, on, delay, versions, answers, seen, acknowledged, rounds } = run
  const count = Object.entries(acknowledged).map(([what, times]) => `${times} ${what}`)
  const looks = Object.entries(seen).map(([kind, times]) => `${times} × ${kind}`)
  const wrong = wrongIn(run)
  const lost = rounds.reduce((sum, one) => sum + one.lost.length, 0)
  return [
    `### ${synchronous ? 'With synchronous replication' : 'The same with synchronous replication switched off'}`,
    '',
    `${on}; ${versions}; the line between the two servers takes ${delay} ms each way.`,
    '',
    ...tableOf(run),
    '',
    `Acknowledged: ${count.join(', ')}. Of ${answers.asked} calls ${answers.toldToWait} were told to wait and came again, ${answers.unanswered} had no answer. An onlooker, who asks ten times a second and never again by itself, saw ${looks.join(', ')}.`,
    '',
    wrong.length === 0
      ? '**Nothing acknowledged was lost.**'
      : `**${lost} acknowledged writes were lost**: ${wrong.slice(0, 3).join('; ')} …`,
    '',
  ]
}
