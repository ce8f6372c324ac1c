// The whole of `npm start`, in plain Node so that it runs before anything is installed: install, build, run.
import process from 'node:process'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js 20.19 or later is needed, this is ${process.versions.node}. 需要 Node.js 20.19 或以上版本。`)
  process.exit(1)
}

const { prepare } = await import('./prepare.mjs')
await prepare()
await import('../dist/server/main.js')
