import { expect, it } from 'vitest'
import { putOpinions } from './laid-opinions.ts'

it('says of an office that passed without words that it passed, and leaves the next place empty', () => {
  const block = {
    block: 'opinions',
    own: '单位意见',
    other: '上级意见',
    height: 20,
    seal: '（章）',
    blanks: ['甲', '乙'],
  } as const
  const opinion = { role: 'officer', by: '', text: '', own: true, office: '某单位', on: '2026-05-01' } as const
  expect(putOpinions(block, [opinion]).map((box) => 'texts' in box && box.texts)).toEqual([
    ['经办人意见：审核通过。'],
    [],
  ])
})
