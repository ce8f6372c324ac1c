import { counted, lastResults, leftOut, rows, type Standing, standings } from './ledger-rows.ts'

/** npm run ledger: which requirements are proved by tests that passed, and which are not. */
const all = standings(rows(), lastResults(), leftOut())
const options = process.argv.slice(2)

if (options.includes('--json')) console.log(JSON.stringify(counted(all, 1)))
else if (options.includes('--summary')) printSummary()
else printRows()

function printSummary() {
  for (const [area, { rows, proved, leftOut }] of Object.entries(counted(all, 2)))
    console.log(
      `${area.padEnd(10)} ${String(proved).padStart(3)} of ${String(rows).padStart(3)} proved${leftOut ? `, ${leftOut} left out` : ''}`,
    )
  printTotals()
}

function printRows() {
  const marks: Record<Standing['stands'], string> = { proved: '✓', failing: '✗', open: ' ', 'left-out': '–' }
  for (const { id, must, stands } of all) console.log(`${marks[stands]} ${id.padEnd(12)} ${must.slice(0, 100)}`)
  printTotals()
}

function printTotals() {
  for (const [region, { rows, proved, leftOut }] of Object.entries(counted(all, 1)))
    console.log(
      `${region}: ${proved} of ${rows} rows proved by the last npm test, ${leftOut} left out, ${rows - proved - leftOut} open`,
    )
}
