// The whole of `npm test`, in plain Node so that it runs before anything is installed. One line a part, the tally at the end.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { install, prepare } from './prepare.mjs'
import { secondTries } from './second-try.mjs'

process.chdir(dirname(import.meta.dirname))
await install()
const { chromium } = await import('./chromium.mjs')

const bin = (name) => join('node_modules', '.bin', name)
const reports = mkdtempSync(join(tmpdir(), 'title-review-reports-'))
const results = []

await tool('types', [
  [bin('tsx'), 'scripts/api.ts'],
  [process.execPath, 'node_modules/typescript7/bin/tsc', '-p', '.'],
])
await tool('format and lint', [
  [bin('biome'), 'check', '--error-on-warnings', '.'],
  [bin('oxlint'), '--type-aware', '--deny-warnings'],
  [bin('knip')],
])
await tests('house rules', 'house')
await tests('core and regions', 'core')
await tests('database and http', 'server')
await tests('site', 'web')
await journeys()

mkdirSync('data', { recursive: true, mode: 0o700 })
writeFileSync('data/test-results.json', JSON.stringify(results, null, 1))
rmSync(reports, { recursive: true })
const failed = results.filter(({ passed }) => !passed)
if (failed.length) console.log(`\nFailed:\n${failed.map(({ title }) => `  ${title}`).join('\n')}`)
console.log(`\n${results.length - failed.length} passed, ${failed.length} failed`)
process.exit(failed.length ? 1 : 0)

async function journeys() {
  const browser = await chromium()
  if (!browser) {
    console.log(
      'journeys: no Chromium was found, and none could be installed; name one with CHROMIUM=/path/to/chromium',
    )
    results.push({ title: 'journeys in a browser', passed: false })
    return
  }
  await prepare()
  // A browser waits as much as it reckons: one more at a time than there are cores.
  await tests('journeys', 'journeys', { CHROMIUM: browser }, [`--maxWorkers=${availableParallelism() + 1}`])
}

/** A tool counts as one test; what it says is shown when it fails. */
async function tool(name, commands) {
  const began = Date.now()
  for (const [command, ...options] of commands) {
    const { code, output } = await run(command, options)
    if (code === 0) continue
    console.log(`${output}\n${line(name, began, 'failed')}`)
    results.push({ title: name, passed: false })
    return
  }
  results.push({ title: name, passed: true })
  console.log(line(name, began, 'passed'))
}

async function tests(name, project, environment, further = []) {
  const began = Date.now()
  const report = join(reports, `${project}.json`)
  const options = [
    'run',
    '--project',
    project,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    '--reporter=./scripts/second-try.mjs',
    `--outputFile.json=${report}`,
    ...further,
  ]
  const { code, output } = await run(bin('vitest'), options, environment)
  const found = existsSync(report) ? reported(JSON.parse(readFileSync(report, 'utf8'))) : []
  const failed = found.filter(({ passed }) => !passed).length
  // Something outside of any test: a file that can't be read, a server that does not start.
  if (code !== 0 && failed === 0) found.push({ title: `${name}: did not run to its end`, passed: false })
  results.push(...found)
  if (code !== 0) console.log(output)
  for (const title of secondTries(output)) console.log(`${''.padEnd(20)}            only at the second try: ${title}`)
  console.log(line(name, began, `${found.length - failed} passed${code === 0 ? '' : `, ${failed || 1} failed`}`))
}

function reported({ testResults }) {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status }) => ({ title: fullName, passed: status === 'passed' })),
  )
}

function run(command, options, environment) {
  return new Promise((done) => {
    const child = spawn(command, options, {
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
    child.once('error', ({ message }) => done({ code: 127, output: message }))
    child.once('close', (code) => done({ code: code ?? 1, output }))
  })
}

function line(name, began, what) {
  return `${name.padEnd(20)} ${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s   ${what}`
}
