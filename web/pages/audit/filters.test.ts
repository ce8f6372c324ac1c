import { expect, it } from 'vitest'
import { inWordsOf } from '../../../core/defence.ts'
import { actionsIn, chipsOf } from './filters.ts'

it('says 面试 wherever the province does, in the filter, its chip and nowhere 答辩', () => {
  const say = (text: string) => inWordsOf({ called: { defence: '面试', notice: '准考证' } }, text)
  expect(actionsIn(say).filter(({ label }) => label.includes('答辩'))).toEqual([])
  expect(chipsOf({ action: 'cancel-defence' }, say)).toEqual([{ name: 'action', words: '操作：取消面试安排' }])
  expect(chipsOf({ action: 'cancel-defence' }, (text) => text)[0]?.words).toBe('操作：取消答辩安排')
})
