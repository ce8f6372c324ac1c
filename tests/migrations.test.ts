import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'

const twice = (names: readonly string[]) => {
  const numbers = names.map((name) => name.slice(0, 4))
  return names.filter((_, at) => numbers.indexOf(numbers[at] ?? '') !== at)
}

it('no two migrations have one number', () => expect(twice(readdirSync('db/migrations').sort())).toEqual([]))

it('a number taken twice is noticed', () =>
  expect(twice(['0001_first.sql', '0002_files.sql', '0002_people.sql'])).toEqual(['0002_people.sql']))
