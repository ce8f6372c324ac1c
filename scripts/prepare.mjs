import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, extname, join } from 'node:path'
import process from 'node:process'

const root = dirname(import.meta.dirname)
const stamp = join(root, 'dist/.sources')

/** Installs what the lockfile says and builds what the sources say, when either has changed. Touches no file of git's. */
export async function prepare() {
  process.chdir(root)
  await install()
  await build()
}

/** npm notes what it has installed; only what fits this platform is compared. */
export async function install() {
  if (isInstalled()) return
  if (isShared()) {
    console.error(
      'node_modules is a link to another checkout and does not fit the lockfile: run npm ci there. 请在所链接的目录运行 npm ci。',
    )
    process.exit(1)
  }
  await step('Installing the locked dependencies 安装依赖', npm(), [
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
}

async function build() {
  const sources = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  rmSync('dist', { recursive: true, force: true })
  const compiler = join('node_modules', 'typescript7', 'bin', 'tsc')
  await step('Building the server 构建服务端', process.execPath, [compiler, '-p', 'tsconfig.build.json'])
  copyOthers('server')
  copyOthers('regions')
  const vite = join('node_modules', 'vite', 'bin', 'vite.js')
  await step('Building the site 构建网页', process.execPath, [vite, 'build', '--logLevel', 'warn'])
  mkdirSync('dist', { recursive: true })
  writeFileSync(stamp, sources)
}

function isInstalled() {
  const installed = packages('node_modules/.package-lock.json')
  const locked = packages('package-lock.json')
  if (!installed || !locked) return false
  return Object.entries(locked).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  )
}

/** npm would empty what the link leads to, and others may be using it. */
const isShared = () => lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink() ?? false

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Everything that the build reads, tests left out. */
function fingerprint() {
  const hash = createHash('sha256').update(process.versions.node)
  const inputs = [
    'core',
    'regions',
    'server',
    'web',
    'vite.config.ts',
    'tsconfig.json',
    'tsconfig.build.json',
    'package-lock.json',
  ]
  for (const file of inputs.flatMap(filesBelow)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesBelow(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile())
    return /\.test\.tsx?$|^web\/api\/schema\.ts$/.test(path.replaceAll('\\', '/')) ? [] : [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}

/** Templates and data that the compiler leaves where they are. */
function copyOthers(folder) {
  for (const file of filesBelow(folder)) if (extname(file) !== '.ts') cpSync(file, join('dist', file))
}

async function step(what, command, options) {
  const began = Date.now()
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`
  console.log(`${what} …`)
  const beat = setInterval(() => console.log(`  … ${seconds()}`), 10_000)
  const code = await new Promise((done) => {
    const child = spawn(command, options, { stdio: ['ignore', 'inherit', 'inherit'], cwd: root })
    child.once('error', () => done(127))
    child.once('exit', done)
  })
  clearInterval(beat)
  if (code === 0) return console.log(`  ${seconds()}`)
  console.error(`${what}: this failed, see the lines above. 失败，原因见上。`)
  process.exit(1)
}

/** The npm that started us, or the one beside Node. */
function npm() {
  const near = join(dirname(process.execPath), 'npm')
  return existsSync(near) ? near : 'npm'
}
