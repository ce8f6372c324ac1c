import { describe, expect, it } from 'vitest'
import { cascaded, optionsOf, optionsOffered } from '../../../core/field/choice.ts'
import type { Field, FieldOf } from '../../../core/form.ts'
import { form } from '../form.ts'

const sectionOf = (id: string) => {
  const found = form.sections.find((one) => one.id === id)
  if (!found) throw new Error(`no section ${id}`)
  return found
}
const basic = sectionOf('basic')
const fieldOf = (id: string) => basic.fields.find((one) => one.id === id) as Field
const offered = (id: string, here: Record<string, string>) =>
  optionsOffered(fieldOf(id) as FieldOf<'choice'>, { form, scope: { answers: {}, here, known: {} } })

describe('the basic data', () => {
  it.each([
    ['level', '申报级别', 'choice', true],
    ['title', '申报职称', 'choice', true],
    ['specialty', '现从事专业', 'choice', true],
    ['way', '申报方式', 'choice', true],
    ['exceptionGround', '破格情况', 'choice', { field: 'way', is: 'exceptional' }],
    ['unit', '工作单位', 'organisation', true],
    ['agency', '人事代理单位', 'organisation', undefined],
    ['entrusted', '是否委托评审', 'yesNo', true],
    ['entrustedProof', '委托评审证明材料', 'files', { field: 'entrusted', is: true }],
  ] as const)('ask for %s as %s [SD-APPL-01] [SD-APPL-16]', (id, label, kind, required) =>
    expect(fieldOf(id)).toMatchObject({ label, kind, ...(required !== undefined && { required }) }),
  )

  it('mark what is required with a star and say everything of a person first [SD-APPL-16]', () => {
    expect(form.manner?.required).toBe('star')
    const ids = basic.fields.map(({ id }) => id)
    expect(ids.indexOf('level')).toBeGreaterThan(ids.indexOf('idNumber'))
    expect(ids.slice(ids.indexOf('level'), ids.indexOf('level') + 5)).toEqual([
      'level',
      'title',
      'specialty',
      'way',
      'exceptionGround',
    ])
  })

  it('offer the titles of the level and the specialties of the title’s series alone [SD-APPL-03]', () => {
    const titles = offered('title', { level: 'intermediate' })
    expect(titles.map(({ label }) => label)).toContain('工程师')
    expect(titles.map(({ label }) => label)).not.toContain('高级工程师')
    expect(titles.filter(({ label }) => label.startsWith('讲师')).map(({ label }) => label)).toEqual([
      '讲师（高等学校教师）',
      '讲师（技工院校教师）',
      '讲师（中等职业学校教师）',
    ])
    const specialties = offered('specialty', { title: 'engineering-intermediate' }).map(({ value }) => value)
    expect(specialties).toContain('建筑施工')
    expect(specialties).not.toContain('初中数学')
    expect(offered('specialty', {})).toEqual([])
    const sheet = { level: 'intermediate', title: 'engineering-intermediate', specialty: '建筑施工' }
    expect(cascaded(basic.fields, { ...sheet, level: 'associate-senior' }, 'level', form)).toEqual({
      level: 'associate-senior',
      title: '',
      specialty: '',
    })
    const titlesOf = optionsOf(form, fieldOf('title') as FieldOf<'choice'>)
    expect(titlesOf.length).toBe(new Set(titlesOf.map(({ value }) => value)).size)
  })

  it('offer three ways under the manual’s names [SD-APPL-04]', () =>
    expect(offered('way', {}).map(({ label }) => label)).toEqual(['正常晋升', '破格', '改系列']))

  it('take a ground with 破格 only, and keep none otherwise [SD-APPL-05]', () =>
    expect(fieldOf('exceptionGround')).toMatchObject({
      readonlyWhen: { not: { field: 'way', is: 'exceptional' } },
      emptyWhenReadonly: true,
    }))
})

describe('the detailed sections', () => {
  const others = form.sections.filter(({ id }) => id !== 'basic')

  it('are those of the ruling, in its order [SD-APPL-11]', () =>
    expect(others.map(({ heading }) => heading)).toEqual(
      '学历情况 工作经历 现专业技术资格 年度考核 继续教育 论文 著作 项目、课题 专利 获奖 业务总结'.split(' '),
    ))

  it('open once the basic data have been saved, whatever is being typed there [SD-APPL-08]', () => {
    for (const { id, shownWhen, followsSaved } of others)
      expect([id, shownWhen, followsSaved]).toEqual([id, { field: 'basic.level', filled: true }, true])
  })

  it('take rows in a window, each with 上传证明材料 of its own [SD-APPL-11] [SD-APPL-12]', () => {
    expect(form.manner).toMatchObject({ rows: 'window', saving: 'whole-sections' })
    for (const { id, list, fields } of others.filter((one) => one.list)) {
      expect(list?.max, id).toBeGreaterThan(1)
      const slots = fields.filter(({ kind }) => kind === 'files') as FieldOf<'files'>[]
      expect(
        slots.map(({ buttons }) => buttons?.send),
        id,
      ).toEqual(['上传证明材料'])
    }
  })

  it('take JPG, PNG and PDF, at most 10 MB each and 20 a slot [SD-APPL-09]', () => {
    const slots = form.sections.flatMap(({ fields }) =>
      fields.filter(({ kind }) => kind === 'files'),
    ) as FieldOf<'files'>[]
    expect(slots.length).toBeGreaterThan(10)
    for (const { types, maxBytes, max } of slots)
      expect([types, maxBytes, max]).toEqual([['jpg', 'png', 'pdf'], 10 * 1024 * 1024, 20])
  })
})
