import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const pages = readdirSync('docs/decisions').map((name) => readFileSync(join('docs/decisions', name), 'utf8'))
/** The first cells of the tables; `@scope/name-*` stands for a family. */
const told = pages
  .flatMap((text) => [...text.matchAll(/^\| ([^|]+)\|/gm)].map(([, cell = '']) => cell.trim()))
  .flatMap((cell) => cell.split(', '))
const isTold = (name: string) =>
  told.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one))

it('every library that runs with the product has a line that says what it saves, who keeps it, what would replace it', () => {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const all = Object.keys({ ...dependencies, ...optionalDependencies })
  expect(all.length).toBeGreaterThan(30)
  expect(all.filter((name) => !isTold(name))).toEqual([])
})

it('a library without a line is noticed', () => expect(isTold('left-pad')).toBe(false))
