// npm run cluster: builds what the sources say, then lets its database die.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { prepare } from './prepare.mjs'

await prepare()
const tsx = join(dirname(import.meta.dirname), 'node_modules/tsx/dist/cli.mjs')
const trial = spawn(process.execPath, [tsx, 'trials/cluster.ts', ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => trial.kill(signal))
trial.once('exit', (code) => process.exit(code ?? 1))
