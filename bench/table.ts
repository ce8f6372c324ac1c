import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../server/root.ts'
import { type Report, withFigures } from './report/page.ts'

/** `npm run figures`: what the last run of the bench measured, into the page that tells it. No figure is typed by hand. */
const page = join(root, 'docs/performance.md')
const report = JSON.parse(readFileSync(join(root, 'data/bench.json'), 'utf8')) as Report
writeFileSync(page, withFigures(readFileSync(page, 'utf8'), report))
console.log(`${report.measured.length} figures of ${report.started} stand in docs/performance.md`)
