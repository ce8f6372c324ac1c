import { describe, expect, it } from 'vitest'
import { readName, seekName } from './person-names.ts'

/** As the database looks: the pieces first, then the pattern. */
const finds = (typed: string, name: string) => {
  const { read, pieces } = readName(name)
  return seekName(typed).some(
    (sought) =>
      sought.pieces.every((piece) => pieces.includes(piece)) &&
      new RegExp(sought.pattern.replaceAll('%', '.*').replaceAll('^', '\\^')).test(read),
  )
}

describe('a person is found', () => {
  it.each([
    ...[
      '欧阳小花',
      '欧阳',
      '阳小',
      '花',
      'ouyang',
      'OuYang xiao hua',
      'yangxiao',
      'xiaohua',
      'ou',
      'oyxh',
      'oy',
      'yxh',
      'o',
      'ｏｙｘｈ',
    ],
  ])('欧阳小花 by %s', (typed) => expect(finds(typed, '欧阳小花')).toBe(true))

  it.each(['张', '阳花', 'uyang', 'ouxiao', 'oxh', 'z', 'xiaoh1', '欧阳小花花', '%', '_', ''])(
    '欧阳小花 not by “%s”',
    (typed) => expect(finds(typed, '欧阳小花')).toBe(false),
  )

  it.each([
    ['zhang', '张伟'],
    ['shan', '单长乐'],
    ['dan', '单长乐'],
    ['changle', '单长乐'],
    ['changyue', '单长乐'],
    ['qiu', '仇英'],
    ['chouying', '仇英'],
    ['zha', '查良镛'],
    ['yuchi', '尉迟恭'],
    ['lvbu', '吕布'],
    ['lubu', '吕布'],
    ['zhe', '𬱖喆'],
    ['𬱖', '𬱖喆'],
    ['提阿', '买买提·阿不都'],
    ['提·阿', '买买提·阿不都'],
    ['anna', 'Anna Lee'],
    ['lee', 'Anna Lee'],
  ])('%s is in %s, in whatever way its characters are read', (typed, name) => expect(finds(typed, name)).toBe(true))
})
