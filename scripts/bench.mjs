// The whole of `npm run bench`: what is measured is the product as `npm start` builds and runs it.
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import process from 'node:process'

process.chdir(dirname(import.meta.dirname))
const { prepare } = await import('./prepare.mjs')
await prepare()
const child = spawn(process.execPath, ['--import', 'tsx', 'bench/main.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
child.once('exit', (code) => process.exit(code ?? 1))
