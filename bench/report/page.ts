import { headings, lineOf } from './lines.ts'
import { isQuiet, type Machine } from './machine.ts'
import type { Measured } from './measured.ts'

/** What data/bench.json holds. */
export type Report = {
  machine: Machine
  started: string
  seconds: number
  region: string
  pace: { rounds: number; seconds: number }
  measured: readonly Measured[]
  failed: readonly string[]
}

const [begin, end] = [
  '<!-- figures: npm run figures writes what stands between these two lines -->',
  '<!-- end of figures -->',
]

/** The page with these figures in the place of those of before; all else stays. */
export function withFigures(page: string, report: Report): string {
  const from = page.indexOf(begin)
  const to = page.indexOf(end)
  if (from < 0 || to < from) throw new Error(`the page has no place for figures: ${begin} … ${end}`)
  return `${page.slice(0, from + begin.length)}\n\n${figuresOf(report)}\n\n${page.slice(to)}`
}

function figuresOf({ machine, started, seconds, pace, measured, failed }: Report): string {
  const { cores, processor, memoryGiB, node, postgres, commit, load } = machine
  const told = [
    `Measured ${started.slice(0, 10)} at commit ${commit}: ${cores} cores (${processor}), ${memoryGiB} GiB, Node ${node}, PostgreSQL ${postgres};`,
    `load ${load.before.toFixed(1)} before and ${load.after.toFixed(1)} after${isQuiet(machine) ? '' : ': **the machine was not quiet, believe the ratios only**'};`,
    `${pace.rounds} rounds of ${pace.seconds} s each way, ${Math.round(seconds / 60)} minutes in all.`,
  ]
  const rows = [headings, headings.map(() => '---'), ...measured.map(lineOf)]
  const table = rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
  return [told.join('\n'), table.join('\n'), ...failed.map((one) => `**Not measured:** ${one}`)].join('\n\n')
}
