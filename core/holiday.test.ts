import { expect, it } from 'vitest'
import { holidaysIn } from './holiday.ts'

const notice2025 = `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`

it('reads the days out of the State Council’s notice as it is printed', () => {
  const { off, work } = holidaysIn(notice2025, 2025)
  expect(work).toEqual(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'])
  expect(off).toHaveLength(1 + 8 + 3 + 5 + 3 + 8)
  expect(off.slice(0, 3)).toEqual(['2025-01-01', '2025-01-28', '2025-01-29'])
  expect(off).toContain('2025-06-01')
})

it('finds nothing in what is no such notice, and no day that does not exist', () =>
  expect(holidaysIn('今天放假。2月30日放假，13月1日上班。', 2026)).toEqual({ off: [], work: [] }))
