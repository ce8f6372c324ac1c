import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ageOn,
  birthdayOf,
  checkCreditCode,
  checkIdNumber,
  creditCheckCharacter,
  foldIdNumber,
  genderOf,
  idCheckDigit,
  isEmail,
  isMobilePhone,
  maskIdNumber,
  maskName,
  maskPhone,
} from './identity.ts'

const today = '2026-04-10'
const withDigit = (first: string) => first + idCheckDigit(first)

const anything = fc.array(fc.nat({ max: 0x10ffff })).map((points) => String.fromCodePoint(...points))

describe('an ID number (GB 11643)', () => {
  it.each([
    ['11010519491231002X', undefined],
    ['11010519491231002x', undefined],
    ['１１０１０５１９４９１２３１００２Ｘ', undefined],
    [' 110105 19491231 002X ', undefined],
    ['440524188001010014', 'id-number-birthday'],
    ['810000199408230021', undefined],
    ['820000199408230029', 'id-number-check-digit'],
    [withDigit('82000019940823002'), undefined],
    [withDigit('83000019940823002'), undefined],
    ['110105194912310021', 'id-number-check-digit'],
    ['11010519491231002', 'id-number-length'],
    ['110105491231002', 'id-number-length'],
    ['11010519491231002XX', 'id-number-length'],
    ['1101051949123100AX', 'id-number-characters'],
    ['010105194912310020', 'id-number-characters'],
    ['１１０１０５１９４９１２３１００２𠮷', 'id-number-characters'],
    ['', 'id-number-length'],
    [withDigit('11010519490230002'), 'id-number-birthday'],
    [withDigit('11010520251301002'), 'id-number-birthday'],
    [withDigit('11010520260410002'), undefined],
    [withDigit('11010520260411002'), 'id-number-future'],
  ])('%s: %s', (text, refusal) => expect(checkIdNumber(text, today)).toBe(refusal))

  it('tells birthday and gender, however it is typed', () => {
    expect(birthdayOf('１１０１０５１９４９１２３１００２x')).toBe('1949-12-31')
    expect(genderOf('11010519491231002x')).toBe('女')
    expect(genderOf(withDigit('11010519491231001'))).toBe('男')
  })

  it('is one number however it is typed', () =>
    expect(foldIdNumber('１１０１０５ 19491231 002ｘ')).toBe('11010519491231002X'))

  it('notices every single wrong digit and every two digits swapped', () => {
    const good = '11010519491231002X'
    fc.assert(
      fc.property(fc.nat({ max: 16 }), fc.nat({ max: 9 }), (at, digit) => {
        const changed = good.slice(0, at) + digit + good.slice(at + 1)
        if (changed !== good) expect(checkIdNumber(changed, today)).toBeDefined()
        const swapped = good.slice(0, at) + good.slice(at + 1, at + 2) + good.slice(at, at + 1) + good.slice(at + 2)
        if (swapped !== good) expect(checkIdNumber(swapped, today)).toBeDefined()
      }),
    )
  })

  it('never throws, whatever is typed', () =>
    fc.assert(fc.property(anything, (text) => void checkIdNumber(text, today))))
})

it.each([
  ['lin@example.com', true],
  [' lin.xia+titles@mail.example.com.cn ', true],
  ['ｌｉｎ@example.com', true],
  ['lin@example', false],
  ['lin@@example.com', false],
  ['lin@example..com', false],
  ['lin xia@example.com', false],
  ['@example.com', false],
  ['', false],
])('an e-mail address %j: %s', (text, is) => expect(isEmail(text)).toBe(is))

it('age grows on the birthday, not before', () => {
  expect(ageOn('1990-04-10', '2026-04-09')).toBe(35)
  expect(ageOn('1990-04-10', '2026-04-10')).toBe(36)
})

describe('a credit code (GB 32100)', () => {
  it.each([
    ['91350100M000100Y43', undefined],
    ['91350100m000100y43', undefined],
    ['91350100M000100Y44', 'credit-code-check-digit'],
    ['91350100I000100Y43', 'credit-code-characters'],
    ['91350100M000100Y4', 'credit-code-length'],
  ])('%s: %s', (text, refusal) => expect(checkCreditCode(text)).toBe(refusal))

  it('has a check character for every beginning', () => {
    const character = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 17, maxLength: 17 }), (first) => {
        expect(checkCreditCode(first + creditCheckCharacter(first))).toBeUndefined()
      }),
    )
  })
})

it.each([
  ['13812345678', true],
  ['138-1234-5678', true],
  ['+86 138 1234 5678', true],
  ['１３８１２３４５６７８', true],
  ['12812345678', false],
  ['1381234567', false],
  ['138123456789', false],
  ['0311-87654321', false],
  ['', false],
])('the mobile phone %j: %s', (text, good) => expect(isMobilePhone(text)).toBe(good))

describe('a mask', () => {
  it.each([
    ['张伟', '张*'],
    ['林小雨', '林**'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳雪', '欧阳*'],
    ['欧阳', '欧*'],
    ['张', '张*'],
    ['𠮷田', '𠮷*'],
    ['阿依古丽·买买提', '阿***'],
  ])('of the name %s is %s', (name, masked) => expect(maskName(name)).toBe(masked))

  it('of an ID number keeps neither birthday nor serial', () => {
    expect(maskIdNumber('11010519491231002x')).toBe('110*************2X')
    expect(maskIdNumber('110')).toBe('***')
  })

  it('of a phone keeps its last four digits', () => {
    expect(maskPhone('+86 138 1234 5678')).toBe('138****5678')
    expect(maskPhone('')).toBe('')
  })
})
