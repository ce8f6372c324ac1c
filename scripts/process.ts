import { writeFileSync } from 'node:fs'
import { processPage } from './process-page.ts'

writeFileSync('docs/process.md', processPage())
