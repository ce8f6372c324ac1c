import { describe, expect, it } from 'vitest'
import { example } from '../regions/example/index.ts'
import { regions } from '../regions/index.ts'
import { filesOf, isForTests } from './house/files.ts'
import { bannedIn, isTooLong, provincesNamed } from './house/names.ts'

describe.each([example, ...regions])('the pack $id', (region) => {
  it('is plain data', () => expect(JSON.parse(JSON.stringify(region))).toEqual(region))

  it('has no value that JSON would drop', () => expect(notData(region)).toEqual([]))
})

it('notices a function, a day object and a hole in a pack', () =>
  expect(notData({ ...example, id: () => 'x', year: new Date(), forms: [{ name: undefined }] })).toEqual([
    'id',
    'forms.0.name',
    'year',
  ]))

describe('the house', () => {
  const all = filesOf(
    ['core', 'regions', 'server', 'web', 'scripts', 'tests', 'e2e', 'bench', 'trials'],
    /\.(tsx?|mjs|css|html)$/,
  )
  const written = all.filter(({ path }) => !isForTests(path) && path !== 'web/api/schema.ts')

  it('names no province outside its pack', () =>
    expect(written.filter(({ path }) => /^(core|server|web)\//.test(path)).flatMap(provincesNamed)).toEqual([]))

  it('notices a province, in a comment too', () => {
    expect(provincesNamed({ path: 'core/a.ts', text: 'one\n// as Hebei does\n' })).toEqual(['core/a.ts:2'])
    expect(provincesNamed({ path: 'web/a.tsx', text: "const name = '福建省'" })).toEqual(['web/a.tsx:1'])
  })

  it('has no file whose name says nothing', () =>
    expect(all.filter(({ path }) => bannedIn(path).length > 0)).toEqual([]))

  it('notices such a name', () => {
    for (const path of [
      'core/utils.ts',
      'server/common/day.ts',
      'web/form-helpers.tsx',
      'server/UserManager.ts',
      'core/base.test.ts',
    ])
      expect(bannedIn(path)).toHaveLength(1)
    expect(bannedIn('core/ballot.test.ts')).toEqual([])
  })

  it('has no long file without its reason in tests/house/long-files.ts', () =>
    expect(
      written
        .filter(({ path }) => /\.tsx?$/.test(path))
        .filter(isTooLong)
        .map(({ path }) => path),
    ).toEqual([]))

  it('notices a long file', () => {
    expect(isTooLong({ path: 'core/a.ts', text: 'x\n'.repeat(151) })).toBe(true)
    expect(isTooLong({ path: 'core/a.ts', text: 'x\n'.repeat(150) })).toBe(false)
    expect(isTooLong({ path: 'web/pages/a/Page.tsx', text: 'x\n'.repeat(200) })).toBe(false)
  })
})

/** Where a value is not what JSON can hold. */
function notData(value: unknown, at = ''): string[] {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return []
  if (typeof value !== 'object' || ![Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value)))
    return [at]
  return Object.entries(value).flatMap(([key, part]) => notData(part, at ? `${at}.${key}` : key))
}
