import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const missing = (text: string) =>
  [...text.matchAll(/`((?:core|regions|server|web|tests|docs|scripts|e2e)\/[\w./-]+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => !existsSync(path))

it('every stop of the tour is still there', () => expect(missing(readFileSync('TOUR.md', 'utf8'))).toEqual([]))

it('a stop that moved is noticed', () =>
  expect(missing('Read `core/acts.ts`, then `core/moved.ts`.')).toEqual(['core/moved.ts']))
