import { describe, expect, it } from 'vitest'
import type { Changes } from '../../testing/changes.ts'
import { complaints, fieldOf, file, sectionOf, shownFields, type Who } from './testing.ts'

const shown = (who: Who, changes: Changes = {}) =>
  shownFields(who, 'supplement', changes).map((id) => fieldOf('supplement', id).label)

describe('补充信息', () => {
  it('asks for the data of the summary list [HE-APPL-51]', () => {
    expect(sectionOf('supplement').hint).toContain('一览表补充信息')
    expect(sectionOf('supplement').fields.map(({ label }) => label)).toEqual([
      '行政职务',
      '从事专业技术工作年限',
      '获现职后基层工作年限',
      '破格条件',
    ])
    expect(complaints('engineer', { 'supplement.yearsTechnical': undefined })).toEqual([
      'supplement.yearsTechnical missing',
    ])
    expect(complaints('engineer', { 'declaration.way': 'exceptional' })).toEqual(['supplement.exceptionTerms missing'])
    expect(complaints('doctor', { 'supplement.yearsGrassroots': undefined })).toEqual([
      'supplement.yearsGrassroots missing',
    ])
  })
  it('warns that a post of 股, 科 or 处 must not be left out [HE-APPL-52]', () => {
    expect(fieldOf('supplement', 'adminPost')).toMatchObject({
      hint: '包括股、科、处级及其以上职务',
      warning: '有行政职务的必须填写，否则视为弄虚作假。',
    })
  })
  it('takes no more years than there are since the present title [HE-APPL-53]', () => {
    const says = '年限指取得现任职资格后的情况，不能多于取得资格至今的年数'
    const since = {
      'present.currentTitleOn': '2020-09-10',
      'present.yearsInSpecialty': 6,
      'supplement.yearsTechnical': 6,
    }
    expect(complaints('doctor', { ...since, 'supplement.yearsGrassroots': 6 })).toEqual([])
    expect(complaints('doctor', { ...since, 'supplement.yearsGrassroots': 7 })).toEqual([
      `supplement.yearsGrassroots ${says}`,
    ])
    expect(complaints('doctor', { ...since, 'supplement.yearsTechnical': 7 })).toEqual([
      `supplement.yearsTechnical ${says}`,
    ])
    expect(complaints('doctor', { ...since, 'present.yearsInSpecialty': 7 })).toEqual([
      `present.yearsInSpecialty ${says}`,
    ])
  })
  it('asks years at the grass roots of education and health only, exception terms by exception only [HE-APPL-54]', () => {
    const always = ['行政职务', '从事专业技术工作年限']
    expect(shown('engineer')).toEqual(always)
    expect(shown('doctor')).toEqual([...always, '获现职后基层工作年限'])
    expect(shown('teacher')).toEqual([...always, '获现职后基层工作年限'])
    expect(shown('engineer', { 'declaration.way': 'exceptional' })).toEqual([...always, '破格条件'])
  })
})

describe('工作总结', () => {
  it('is a PDF [HE-APPL-50]', () => {
    expect(complaints('teacher', { 'workSummary.summary': undefined })).toEqual(['workSummary.summary missing'])
    expect(complaints('teacher', { 'workSummary.summary': [file({ type: 'jpg' })] })).toEqual([
      'workSummary.summary wrong-file-type',
    ])
    expect(complaints('teacher', { 'workSummary.summary': [file()] })).toEqual([])
  })
})
