import { describe, expect, it } from 'vitest'
import { filesOf, isForTests } from './house/files.ts'
import { leansOnTests, mayImport, trespasses } from './house/imports.ts'

const sources = filesOf(Object.keys(mayImport), /\.tsx?$/).filter(({ path }) => !isForTests(path))

describe('imports', () => {
  it('point inwards only', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(sources.flatMap((file) => trespasses(file).map((target) => `${file.path} imports ${target}`))).toEqual([])
  })

  it('never lean on what is only for tests', () =>
    expect(sources.flatMap((file) => leansOnTests(file).map((target) => `${file.path} imports ${target}`))).toEqual([]))

  it.each([
    ['core/form.ts', "import { db } from '../server/db.ts'", '../server/db.ts'],
    ['core/form.ts', "import { z } from 'zod'", 'zod'],
    ['core/day.ts', "import 'node:fs'", 'node:fs'],
    ['core/field/day.ts', "const later = await import('../../regions/index.ts')", '../../regions/index.ts'],
    ['regions/example/index.ts', "import type {\n  Row\n} from '../../server/rows.ts'", '../../server/rows.ts'],
    ['regions/example/index.ts', 'export * from "yaml"', 'yaml'],
    ['web/main.tsx', "import { regions } from '../regions/index.ts'", '../regions/index.ts'],
    ['web/main.tsx', "import { readFileSync } from 'node:fs'", 'node:fs'],
    ['server/act.ts', "import { words } from '../web/words/refusals.ts'", '../web/words/refusals.ts'],
  ])('of %s: a trespass is noticed (%s)', (path, text, target) => expect(trespasses({ path, text })).toEqual([target]))

  it('a program that needs a test is noticed', () =>
    expect(
      leansOnTests({ path: 'server/main.ts', text: "import { lin } from '../core/testing/cast.ts'" }),
    ).toHaveLength(1))

  it('what is allowed passes', () =>
    expect(
      trespasses({ path: 'server/act.ts', text: "import pg from 'pg'\nimport { decide } from '../core/decide.ts'" }),
    ).toEqual([]))
})
