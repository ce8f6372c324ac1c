import { describe, expect, it } from 'vitest'
import { levels } from '../../core/title.ts'
import { nationalSeries } from '../national.ts'
import { hebei } from './index.ts'

describe('the pack of Hebei', () => {
  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(hebei))).toEqual(hebei)
  })
  it('offers the six ways under the names of the manual [HE-APPL-08]', () => {
    expect(hebei.ways.map(({ label }) => label)).toEqual([
      '正常申报',
      '转评',
      '一步到位',
      '绿色通道',
      '破格',
      '高技能人才',
    ])
    const way = hebei.forms[0]?.sections.find(({ id }) => id === 'declaration')?.fields.find(({ id }) => id === 'way')
    expect(way).toMatchObject({ options: hebei.ways.map(({ way: value, label }) => ({ value, label })) })
  })
  it('keeps the initial password as the manual writes it', () => {
    expect(hebei.accounts.initialPassword).toBe('88888888Aa\uFF01')
    expect(hebei.accounts.initialPassword.normalize('NFKC')).toBe('88888888Aa!')
  })
  it('advises the browsers of both manuals and not Internet Explorer', () => {
    const advice = hebei.words.browsers.join(' ')
    for (const name of ['谷歌', '火狐', 'Edge', '360', '搜狗', '极速模式']) expect(advice).toContain(name)
    expect(advice).not.toMatch(/Internet Explorer|\bIE\b/)
  })
  it('bars for three years and prints the province’s own review form', () => {
    expect(hebei.policy.barYears).toBe(3)
    expect(hebei.documents.reviewForm.name).toBe('河北省专业技术职务任职资格评审表')
  })
})

describe('the national catalogue', () => {
  it('has the 27 series in the order of the ministry', () => {
    expect(nationalSeries).toHaveLength(27)
    expect(nationalSeries[0]?.name).toBe('高等学校教师')
    expect(nationalSeries.at(-1)?.name).toBe('审计')
    expect(new Set(nationalSeries.map(({ id }) => id)).size).toBe(27)
  })
  it('has titles up to full senior in each, one id each, and specialties', () => {
    for (const { id, titles, specialties } of nationalSeries) {
      expect(levels.filter((level) => titles.some((title) => title.level === level)).slice(-4), id).toEqual([
        'junior-assistant',
        'intermediate',
        'associate-senior',
        'full-senior',
      ])
      expect(new Set(specialties).size, id).toBe(specialties.length)
      expect(specialties.length).toBeGreaterThan(3)
    }
    const ids = nationalSeries.flatMap(({ titles }) => titles.map((title) => title.id))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
