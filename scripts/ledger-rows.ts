import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

export type Result = { title: string; passed: boolean }
export type LeftOut = { id: string; reason: string }
export type Counts = { rows: number; proved: number; leftOut: number }
export type Standing = { id: string; must: string; stands: 'proved' | 'failing' | 'open' | 'left-out' }

const ledger = 'docs/ledger'

/** Read by pattern: the files are plain lists, and a YAML parser takes a second for all four. */
export const rows = (): { id: string; must: string }[] =>
  readdirSync(ledger)
    .filter((name) => name.endsWith('.yaml') && name !== 'left-out.yaml')
    .flatMap((name) =>
      readFileSync(`${ledger}/${name}`, 'utf8')
        .split(/^- id: /m)
        .slice(1),
    )
    .map((row) => ({ id: row.slice(0, row.indexOf('\n')).trim(), must: /^ {2}must: "?(.*?)"?$/m.exec(row)?.[1] ?? '' }))

export const leftOut = (): LeftOut[] => parse(readFileSync(`${ledger}/left-out.yaml`, 'utf8')) ?? []

/** What the last `npm test` said; nothing proved when it has never run. */
export const lastResults = (path = 'data/test-results.json'): Result[] =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []

export const idsIn = (text: string) =>
  [...text.matchAll(/\[((?:HE|TJ|FJ|SD)-[A-Z]+-\d+)\]/g)].map((match) => match[1] ?? '')

/** Brackets with more than one id, which prove none of them. */
export const crowdedIn = (text: string) =>
  [...text.matchAll(/\[(?:HE|TJ|FJ|SD)-[A-Z]+-\d+[^\]\d][^\]]*\]/g)].map(([found]) => found)

/** Ids that test files name, each with its file. */
export const named = () => testFiles().flatMap(({ path, text }) => idsIn(text).map((id) => ({ id, path })))

export const testFiles = () =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.test.ts', '*.test.tsx', '*.spec.ts'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path && existsSync(path) && !path.startsWith('tests/'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** A row is proved when tests that name it ran and every one of them passed. */
export function standings(
  all: readonly { id: string; must: string }[],
  results: readonly Result[],
  without: readonly LeftOut[],
): Standing[] {
  const passed = new Map<string, boolean>()
  for (const result of results)
    for (const id of idsIn(result.title)) passed.set(id, (passed.get(id) ?? true) && result.passed)
  const out = new Set(without.map(({ id }) => id))
  return all.map(({ id, must }) => {
    const held = passed.get(id)
    const stands = held ? 'proved' : held === false ? 'failing' : out.has(id) ? 'left-out' : 'open'
    return { id, must, stands }
  })
}

/** Counted by the id's beginning: `HE`, or `HE-FLOW` with two parts. */
export function counted(all: readonly Standing[], parts: number): Record<string, Counts> {
  const counts: Record<string, Counts> = {}
  for (const { id, stands } of all) {
    const key = id.split('-').slice(0, parts).join('-')
    const { rows, proved, leftOut } = counts[key] ?? { rows: 0, proved: 0, leftOut: 0 }
    counts[key] = {
      rows: rows + 1,
      proved: proved + (stands === 'proved' ? 1 : 0),
      leftOut: leftOut + (stands === 'left-out' ? 1 : 0),
    }
  }
  return counts
}
