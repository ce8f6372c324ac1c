import { expect, it } from 'vitest'
import { sentence } from './problems.ts'

const at = { section: 's' }

it('says the rule and what there is', () => {
  expect(sentence({ ...at, problem: 'too-long', detail: { max: 700, now: 701 } }, '小结')).toBe(
    '不能超过 700 字，现有 701 字',
  )
  expect(sentence({ ...at, problem: 'missing' }, '姓名')).toBe('请填写「姓名」')
})

it('fills a region’s own sentence, and adds the gap or the first of two where it does not say them', () => {
  const check = { ...at, problem: 'check-failed' } as const
  expect(sentence({ ...check, says: '缺 {years} 年', detail: { years: '2023' } }, '')).toBe('缺 2023 年')
  expect(sentence({ ...check, says: '年度不全', detail: { years: '2023、2025' } }, '')).toBe(
    '年度不全（缺 2023、2025 年）',
  )
  expect(sentence({ ...check, says: '重复', detail: { heading: '论文', number: 2 } }, '')).toBe(
    '重复（与「论文」第 2 条相同）',
  )
})
