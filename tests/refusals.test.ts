import { expect, it } from 'vitest'
import { refusalSentence } from '../web/words/refusals.ts'
import { filesOf, isForTests, type SourceFile } from './house/files.ts'

/** Where a refusal is named: handed to refuse(), set as `refusal`, or a need's or an ask's own. */
const places = [
  /\brefuse\(\s*'([a-z-]+)'/g,
  /\brefusal: '([a-z-]+)'/g,
  /\b(?:need|ask)\(\s*'([a-z-]+)'/g,
  /\breturn '([a-z]+(?:-[a-z]+)+)'/g,
  /(?<!problem: ?)(?<!import\()(?<=[,(?:]\s*)'((?:no-such|not|too|code|sheet|password|picture|pdf|file|id-number|credit-code)-[a-z-]+)'/g,
]

const refusalsIn = ({ text }: SourceFile) =>
  places.flatMap((place) => [...text.matchAll(place)].map(([, name = '']) => name))

/** Problems of fields, and faults of plans, are types of their own (web/words/problems.ts): one without a sentence does not compile. Names that look alike and are never sent as a refusal. */
const others = new Set([
  // core/ballot.ts: told together as 'counts-unlawful'.
  'not-passed',
  'counts-not-whole',
  'more-attending-than-members',
  'ballots-do-not-add-up',
  'no-quorum',
  // A policy's two ways of refusing.
  'reopens',
  // What became of a short message (server/sms/sender.ts, server/http/mobile-codes.ts).
  'not-now',
  'not-sent',
  'too-late',
  // What has become of an achievement since it was taken over (core/taken.ts).
  'not-approved',
  // What the register of units says (core/permission.ts): findings with names of their own.
  'without-code',
  'code-unknown',
  'not-answered',
])

it('every refusal that the server may give has a sentence', () => {
  const sources = filesOf(['core', 'server'], /\.ts$/).filter(
    ({ path }) => !isForTests(path) && !/^core\/(field\/|reading|completeness|plan-faults|criterion-faults)/.test(path),
  )
  const used = new Set(sources.flatMap(refusalsIn))
  expect(used.size).toBeGreaterThan(80)
  const silent = [...used].filter(
    (name) => !others.has(name) && refusalSentence({ refusal: name, detail: {} }).includes(name),
  )
  expect(silent).toEqual([])
})

it('a refusal without a sentence is noticed', () => {
  const text = "if (gone) return refuse('quite-new', undefined, 404)\nconst nobody = need('nobody-new', () => true)"
  expect(refusalsIn({ path: 'server/a.ts', text })).toEqual(['quite-new', 'nobody-new'])
  expect(refusalSentence({ refusal: 'quite-new', detail: {} })).toContain('quite-new')
})
