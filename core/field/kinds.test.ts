import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Field, FileRef, Form, Json } from '../form.ts'
import { idCheckDigit } from '../identity.ts'
import type { Context } from './kind.ts'
import { kindOf } from './kinds.ts'

const form: Form = { id: 'f', version: 1, name: 'f', sections: [], checks: [], catalogues: {} }
const jpg: FileRef = { file: 1, name: 'a.jpg', type: 'jpg', bytes: 900, sha256: 'a' }
const pdf: FileRef = { file: 2, name: 'b.pdf', type: 'pdf', bytes: 9_000_000, sha256: 'b' }
const context: Context = {
  form,
  scope: { answers: {}, here: {}, known: {} },
  today: '2026-03-31',
  files: new Map([jpg, pdf].map((file) => [file.file, file])),
  organisations: new Map([
    [7, { name: '第一中学', group: 'employer', permitted: true }],
    [8, { name: '人才中心', group: 'agency', permitted: true }],
    [9, { name: '未获准的公司', group: 'employer', permitted: false }],
  ]),
}
type Bare<F> = F extends Field ? Omit<F, 'id' | 'label'> : never
const named = (field: Bare<Field>) => ({ id: 'f', label: 'f', ...field }) as Field
const parse = (field: Bare<Field>, raw: Json) => kindOf(named(field)).parse(raw, named(field), context)

/** What is kept of `raw`, or why not, or why it may not be submitted. */
function judged(field: Bare<Field>, raw: Json) {
  const parsed = parse(field, raw)
  if (!parsed) return 'empty'
  if ('problem' in parsed) return parsed.problem
  return kindOf(named(field)).check(parsed.value, named(field), context)?.problem ?? parsed.value
}

describe('text', () => {
  it.each([
    ['  张伟　', '张伟'],
    ['𠮷田㼆', '𠮷田㼆'],
    ['e\u0301', 'é'],
    ['零\u200b宽\ufeff', '零宽'],
    ['a\tb', 'a b'],
    ['★ ① ℃ Ⅲ ©', '★ ① ℃ Ⅲ ©'],
    [' \u3000 ', 'empty'],
    ['铃\u0007', 'control-characters'],
    ['空\u0000', 'control-characters'],
    ['一\n二', 'control-characters'],
    ['笑😀', 'not-printable'],
    ['好👨‍👩‍👧', 'not-printable'],
    ['爱❤\ufe0f', 'not-printable'],
    ['私\ue000', 'not-printable'],
    ['半\ud842', 'not-printable'],
    [5, 'not-accepted'],
    [{}, 'not-accepted'],
  ])('%j becomes %j', (raw, expected) => expect(judged({ kind: 'text' }, raw)).toBe(expected))

  it('counts characters, not halves of them', () => {
    expect(judged({ kind: 'text', max: 3 }, '𠮷𠮷𠮷')).toBe('𠮷𠮷𠮷')
    expect(judged({ kind: 'text', max: 3 }, '𠮷𠮷𠮷𠮷')).toBe('too-long')
    expect(judged({ kind: 'text', min: 2 }, '𠮷')).toBe('too-short')
  })
  it('of digits keeps them as they stand, also with noughts before', () => {
    expect(judged({ kind: 'text', max: 4, digits: true }, '００１２')).toBe('0012')
    expect(judged({ kind: 'text', max: 4, digits: true }, '12a')).toBe('not-digits')
    expect(judged({ kind: 'text', max: 4, digits: true }, '00123')).toBe('too-long')
  })
  it('keeps paragraphs only in long text, and never a whole book', () => {
    expect(judged({ kind: 'longText', max: 9 }, '一\r\n二\u2028三\r四')).toBe('一\n二\n三\n四')
    expect(parse({ kind: 'longText', max: 9 }, '字'.repeat(20_001))).toMatchObject({ problem: 'too-long' })
    expect(parse({ kind: 'longText', max: 9 }, '字'.repeat(20_000))).toHaveProperty('value')
  })
})

describe('number', () => {
  it.each([
    ['１２', 12],
    [12, 12],
    [-0, 0],
    ['-3', -3],
    ['', 'empty'],
    ['1,000', 'not-a-number'],
    ['十二', 'not-a-number'],
    ['1e9', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['1'.repeat(39), 'not-a-number'],
    [1.5, 'too-precise'],
    [true, 'not-accepted'],
  ])('%j becomes %j', (raw, expected) => expect(judged({ kind: 'number' }, raw)).toBe(expected))

  it('keeps its limits, both included', () => {
    const field = { kind: 'number', min: 0, max: 60, decimals: 1 } as const
    expect([0, 60, 1.5].map((raw) => judged(field, raw))).toEqual([0, 60, 1.5])
    expect([-1, 60.1, 1.25].map((raw) => judged(field, raw))).toEqual(['too-small', 'too-large', 'too-precise'])
  })
})

describe('day, month and year', () => {
  it.each([
    ['day', '2026-03-31', '2026-03-31'],
    ['day', '２０２６/3/1', '2026-03-01'],
    ['day', '2026年3月1日', '2026-03-01'],
    ['day', '2024-02-29', '2024-02-29'],
    ['day', '2025-02-29', 'no-such-day'],
    ['day', '2026-13-01', 'no-such-day'],
    ['day', '2026-03', 'no-such-day'],
    ['day', '0000-00-00', 'no-such-day'],
    ['day', '2026-04-01', 'in-the-future'],
    ['day', '1949-09-30', 'too-early'],
    ['month', '2026年3月', '2026-03'],
    ['month', '2026.3', '2026-03'],
    ['month', '2026-00', 'no-such-day'],
    ['month', '2026-04', 'in-the-future'],
    ['year', '2026', 2026],
    ['year', 2026, 2026],
    ['year', '2026年', 2026],
    ['year', 2027, 'in-the-future'],
    ['year', 26, 'no-such-day'],
    ['year', [], 'not-accepted'],
  ] as const)('%s %j becomes %j', (kind, raw, expected) =>
    expect(judged({ kind, notAfterToday: true, from: '1949-10' }, raw)).toBe(expected),
  )

  it('prints as paper wants it', () => {
    const print = (kind: 'day' | 'month' | 'year', value: Json) =>
      kindOf(named({ kind })).print(value, named({ kind }), context)
    expect([print('day', '2026-03-01'), print('month', '2026-03'), print('year', 2026)]).toEqual([
      '2026年3月1日',
      '2026年3月',
      '2026年',
    ])
  })
})

describe('choices', () => {
  const options = [
    { value: 'a', label: '甲' },
    { value: 'b', label: '乙' },
    { value: 'c', label: '丙', when: { field: '$special', is: true } },
  ]
  it('are only what is offered', () => {
    const field = { kind: 'choice', options } as const
    expect(['a', '', '甲', 'c', 1, null].map((raw) => judged(field, raw))).toEqual([
      'a',
      'empty',
      'not-an-option',
      'not-an-option',
      'not-accepted',
      'not-accepted',
    ])
  })
  it('of several are kept once, in the order offered', () => {
    const field = { kind: 'choices', options } as const
    expect(judged(field, ['b', 'a', 'b'])).toEqual(['a', 'b'])
    expect([['x'], 'a', ['c']].map((raw) => judged(field, raw))).toEqual([
      'not-an-option',
      'not-accepted',
      'not-an-option',
    ])
  })
  it('of yes or no are these two', () => {
    expect([true, false, '是', '否', ''].map((raw) => judged({ kind: 'yesNo' }, raw))).toEqual([
      true,
      false,
      true,
      false,
      'empty',
    ])
    expect(judged({ kind: 'yesNo' }, 1)).toBe('not-accepted')
  })
})

describe('numbers of people', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２ｘ', '11010519491231002X'],
    ['110105194912310021', 'not-an-id-number'],
    ['110105194913310020', 'not-an-id-number'],
    ['1101051949123100', 'not-an-id-number'],
    [110105194912310, 'not-accepted'],
  ])('ID number %j becomes %j', (raw, expected) => expect(judged({ kind: 'idNumber' }, raw)).toBe(expected))

  it.each([
    ['138 0013 8000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['+86-13800138000', '13800138000'],
    ['0311-87654321', '031187654321'],
    ['12345678901', 'not-a-phone'],
    ['1380013800', 'not-a-phone'],
    ['电话', 'not-a-phone'],
  ])('phone %j becomes %j', (raw, expected) => expect(judged({ kind: 'phone' }, raw)).toBe(expected))
})

describe('addresses and codes', () => {
  const field = { kind: 'webAddress', hosts: ['cnki.net'] } as const
  it.each([
    ['https://www.cnki.net/x?y=1', 'https://www.cnki.net/x?y=1'],
    [' http://kns.cnki.net/论文 ', 'http://kns.cnki.net/论文'],
    ['https://cnki.net.evil.com/', 'address-elsewhere'],
    ['https://notcnki.net/', 'address-elsewhere'],
    ['javascript:alert(1)', 'not-an-address'],
    ['https:cnki.net', 'not-an-address'],
    ['https://user@cnki.net/', 'not-an-address'],
    ['www.cnki.net', 'not-an-address'],
    ['ftp://cnki.net/', 'not-an-address'],
    ['https://cnki.net/a b', 'not-an-address'],
    [`https://cnki.net/${'a'.repeat(2000)}`, 'not-an-address'],
  ])('%j becomes %j', (raw, expected) => expect(judged(field, raw)).toBe(expected))

  it.each([
    ['ＡＢ12 cd34 5678', 'AB12cd345678'],
    ['12345678901', 'wrong-length'],
    ['1234567890123', 'wrong-length'],
    ['12345678901-', 'not-letters-or-digits'],
    ['十二位验证码十二位验证码', 'not-letters-or-digits'],
  ])('code %j becomes %j', (raw, expected) => expect(judged({ kind: 'code', length: 12 }, raw)).toBe(expected))
})

describe('references', () => {
  it('to a unit take its name from the register', () => {
    expect([7, { id: 7, name: '假' }].map((raw) => judged({ kind: 'organisation' }, raw))).toEqual([
      { id: 7, name: '第一中学' },
      { id: 7, name: '第一中学' },
    ])
    expect([80, '第一中学', {}].map((raw) => judged({ kind: 'organisation' }, raw))).toEqual([
      'no-such-organisation',
      'not-accepted',
      'not-accepted',
    ])
  })
  it('to a unit are of the sort that is asked for, and to one that may take part', () => {
    expect([7, 8].map((raw) => judged({ kind: 'organisation', group: 'agency' }, raw))).toEqual([
      'organisation-of-another-sort',
      { id: 8, name: '人才中心' },
    ])
    expect(judged({ kind: 'organisation' }, 9)).toBe('organisation-not-permitted')
  })
  it('to files take their particulars from the store, each once', () => {
    const field = { kind: 'files', types: ['jpg', 'pdf'], maxBytes: 10_000_000, max: 2, min: 2 } as const
    expect(judged(field, [1, { file: 2, type: 'jpg', bytes: 1 }, 1])).toEqual([jpg, pdf])
    expect(judged(field, [1])).toBe('too-few-files')
    expect(judged({ ...field, max: 1, min: 0 }, [1, 2])).toBe('too-many-files')
    expect(judged({ ...field, types: ['jpg'] }, [1, 2])).toBe('wrong-file-type')
    expect(judged({ ...field, maxBytes: 8_999_999 }, [1, 2])).toBe('file-too-large')
    expect([[9], ['1'], [null], {}].map((raw) => judged(field, raw))).toEqual([
      'no-such-file',
      'not-accepted',
      'not-accepted',
      'not-accepted',
    ])
  })
  it('to a photo are a picture', () => {
    expect(judged({ kind: 'photo', maxBytes: 900 }, jpg)).toEqual(jpg)
    expect(judged({ kind: 'photo', maxBytes: 899 }, jpg)).toBe('file-too-large')
    expect(judged({ kind: 'photo', maxBytes: 10_000_000 }, 2)).toBe('wrong-file-type')
  })
  it('that are computed take nothing', () => {
    expect(judged({ kind: 'derived', from: 'x', take: 'age' }, 30)).toBe('empty')
  })
})

const idNumbers = fc
  .date({ min: new Date('1940-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((date) => {
    const body = `130102${date.toISOString().slice(0, 10).replaceAll('-', '')}123`
    return `${body}${idCheckDigit(body)}`
  })

it('what is shown in an input is read back as the same value', () => {
  const typed: [Bare<Field>, fc.Arbitrary<Json>][] = [
    [{ kind: 'text' }, fc.string({ unit: 'grapheme' })],
    [{ kind: 'longText', max: 500 }, fc.string({ unit: 'binary' })],
    [
      { kind: 'number', decimals: 3 },
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((one) => Number(one.toFixed(3))),
    ],
    [{ kind: 'year' }, fc.integer({ min: 1900, max: 2100 })],
    [
      { kind: 'day' },
      fc
        .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    ],
    [{ kind: 'phone' }, fc.stringMatching(/^1[3-9][0-9]{9}$/)],
    [{ kind: 'idNumber' }, idNumbers],
    [{ kind: 'webAddress' }, fc.webUrl()],
    [{ kind: 'code', length: 12 }, fc.stringMatching(/^[A-Za-z0-9]{12}$/)],
    [{ kind: 'yesNo' }, fc.boolean()],
  ]
  for (const [field, values] of typed)
    fc.assert(
      fc.property(values, (raw) => {
        const parsed = parse(field, raw)
        if (!parsed || 'problem' in parsed) return
        expect(parse(field, kindOf(named(field)).show(parsed.value, named(field), context))).toEqual(parsed)
      }),
    )
})
