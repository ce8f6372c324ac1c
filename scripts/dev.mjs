// `npm run dev`: the server starts again when its sources change, the site reloads by itself on http://127.0.0.1:5173.
import { spawn } from 'node:child_process'
import process from 'node:process'
import { install } from './prepare.mjs'

await install()
const both = [
  spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/main.ts'], {
    stdio: 'inherit',
  }),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js'], { stdio: 'inherit' }),
]
const stop = () => {
  for (const child of both) child.kill('SIGTERM')
}
process.on('SIGTERM', stop)
// The terminal tells the children of a Ctrl-C by itself.
process.on('SIGINT', () => {})
for (const child of both) child.once('exit', stop)
