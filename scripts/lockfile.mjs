// npm notes only what its registry could show it on this platform, and `npm ci` then refuses the file elsewhere. This adds every
// optional package that a locked one names: `npm run lock` after each change of dependencies. tests/lockfile.test.ts keeps it so.
import { readFileSync, writeFileSync } from 'node:fs'

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
let added = 0
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const at = `node_modules/${name}`
    if (!/^\d/.test(version) || lock.packages[at] || lock.packages[`${path}/${at}`]) continue
    const { os, cpu, libc } = platform(name)
    lock.packages[at] = { version, ...cpu, ...(dev && { dev }), ...libc, optional: true, ...os }
    added++
  }
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
if (added) writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} packages of other platforms added`)

function platform(name) {
  const words = name.split(/[^a-z0-9]+/i)
  const os = systems.filter((one) => words.includes(one))
  const cpu = processors.filter((one) => words.includes(one))
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : []
  return { os: os.length && { os }, cpu: cpu.length && { cpu }, libc: os[0] === 'linux' && libc.length && { libc } }
}
