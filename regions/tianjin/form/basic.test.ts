import { describe, expect, it } from 'vitest'
import { cascaded, optionsOffered } from '../../../core/field/choice.ts'
import { idCheckDigit } from '../../../core/identity.ts'
import { form } from '../form.ts'
import { answersOf, complaints, fieldOf, idNumber, sectionOf, send, shownOf } from './testing.ts'

const basicOf = (who: 'engineer' | 'doctor') => answersOf(who).basic as Record<string, string>
const sent = (changes: Record<string, unknown>) => send('engineer', 'basic', { ...basicOf('engineer'), ...changes })
const numbered = (first: string) => `${first}${idCheckDigit(first)}`

describe('个人基本信息', () => {
  it('wants what is required, lets the rest be empty, and takes nothing into what is given [TJ-APPL-06]', () => {
    const { fields } = sectionOf('basic')
    for (const { id, required, readonlyWhen, kind } of fields) {
      const filledIn = complaints('engineer', { [`basic.${id}`]: undefined })
      const followers = filledIn.filter((one) => !/^basic\.(level|title) /.test(one) || one.startsWith(`basic.${id} `))
      expect(followers).toEqual(required && !readonlyWhen && kind !== 'derived' ? [`basic.${id} missing`] : [])
    }
    const posted = {
      name: '别人',
      gender: '男',
      year: 2020,
      certificateNumber: '津1',
      received: true,
      receivedOn: '2026-01-01',
    }
    expect(sent({ ...posted, birthday: '1970-01-01', mobile: '13800000000' }).value).toEqual(basicOf('engineer'))
  })
  it('shows name, number and mobile as registered, whatever is sent', () => {
    const given = { name: '林静', idNumber, mobile: '13900000001' }
    expect(shownOf('engineer').basic).toMatchObject(given)
    expect(shownOf('engineer', { 'basic.name': '别人', 'basic.mobile': '13800000000' }).basic).toMatchObject(given)
  })
  it('is open to a residence permit of Hong Kong, Macao and Taiwan under its own label', () => {
    const permit = numbered('81000019850615001')
    expect(fieldOf('basic', 'idNumber').label).toBe('身份证号/港澳台居民居住证')
    expect(shownOf('engineer', {}, { idNumber: permit }).basic).toMatchObject({ idNumber: permit, gender: '男' })
  })
  it.each([
    [numbered('12010119850615002'), '女', '1985-06-15'],
    [numbered('12010120000229101'), '男', '2000-02-29'],
    [numbered('11010519491231002'), '女', '1949-12-31'],
    [numbered('83000019700101013'), '男', '1970-01-01'],
  ])('reads gender and birth date out of %s, and nobody changes them [TJ-APPL-09]', (number, gender, birthday) => {
    expect(shownOf('engineer', {}, { idNumber: number }).basic).toMatchObject({ gender, birthday })
    const posted = { 'basic.birthday': '1960-01-01', 'basic.gender': '其他' }
    expect(shownOf('engineer', posted, { idNumber: number }).basic).toMatchObject({ gender, birthday })
    expect(sent({ birthday: '1960-01-01' }).value).not.toHaveProperty('birthday')
  })
  it('knows all 56 ethnic groups and no other name', () => {
    expect(form.catalogues.ethnicGroups).toHaveLength(58)
    expect(new Set(form.catalogues.ethnicGroups?.map(({ value }) => value)).size).toBe(58)
    expect(sent({ ethnicGroup: '汉' }).problems).toEqual([
      { section: 'basic', field: 'ethnicGroup', problem: 'not-an-option' },
    ])
  })
  it('takes only a unit of the register, and says what to do when it is missing [TJ-APPL-12]', () => {
    const unit = { id: 7, name: '天津百利机械装备集团有限公司' }
    expect(sent({ unit: 7 }).value).toHaveProperty('unit', unit)
    expect(sent({ unit: { id: 7, name: '自己写的' } }).value).toHaveProperty('unit', unit)
    expect(sent({ unit: { id: 8, name: '没有的单位' } }).problems).toMatchObject([
      { field: 'unit', problem: 'no-such-organisation' },
    ])
    expect(sent({ unit: '百利集团' }).problems).toMatchObject([{ field: 'unit', problem: 'not-accepted' }])
    expect(fieldOf('basic', 'unit').hint).toContain('查不到的，请联系单位，由单位向其主管单位申请建立')
  })
  it('lets 行政职务 and its level be empty [TJ-APPL-14]', () => {
    const read = sent({ adminPost: '', adminRank: '' })
    expect(read.problems).toEqual([])
    expect(read.value).not.toHaveProperty('adminPost')
    expect(read.value).not.toHaveProperty('adminRank')
    expect(complaints('engineer', { 'basic.adminPost': '', 'basic.adminRank': '' })).toEqual([])
  })
  it('asks for days to the day, and says which stands for a month', () => {
    const dates = form.sections.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'month'))
    expect(dates).toEqual([])
    for (const wrong of ['2007-08', '2007-02-30', '2007'])
      expect(sent({ technicalWorkSince: wrong }).problems).toMatchObject([{ problem: 'no-such-day' }])
    expect(fieldOf('basic', 'technicalWorkSince').hint).toContain('按当月 1 日填写')
  })
  it('offers the titles of the series and the level alone, and lets go of one they rule out [TJ-APPL-16]', () => {
    const field = fieldOf('basic', 'title')
    if (field.kind !== 'choice') throw new Error('no choice')
    const offered = (series: string, level: string) =>
      optionsOffered(field, { form, scope: { answers: {}, here: { series, level }, known: {} } }).map(
        ({ label }) => label,
      )
    expect(offered('health', 'full-senior')).toEqual(['主任医师', '主任药师', '主任护师', '主任技师'])
    expect(offered('health', 'associate-senior')).toEqual(['副主任医师', '副主任药师', '副主任护师', '副主任技师'])
    expect(offered('accounting-auditing', 'full-senior')).toEqual(['正高级会计师', '正高级审计师'])
    expect(offered('health', '')).toEqual([])
    const { fields } = sectionOf('basic')
    const anew = (changed: Record<string, string>) =>
      cascaded(fields, { ...basicOf('doctor'), ...changed }, Object.keys(changed)[0] ?? '', form)
    expect(anew({ level: 'associate-senior' })).toMatchObject({ level: 'associate-senior', title: '' })
    expect(anew({ series: 'school-teaching' })).toMatchObject({ level: 'full-senior', title: '' })
    expect(anew({ series: 'translation' })).toMatchObject({ level: 'full-senior', title: '' })
    expect(complaints('doctor', { 'basic.title': 'nurse-associate-senior' })).toEqual(['basic.title not-an-option'])
    expect(complaints('doctor', { 'basic.level': 'associate-senior' })).toEqual(['basic.title not-an-option'])
  })
  it.each([
    ['foreignLanguage', ['英语理工A合格', '俄语合格', '免试', '无'], ['合格线', '免试', '无']],
    ['computer', ['三个模块合格', '免试', '无'], ['模块数', '免试', '无']],
  ])('takes %s by the convention that it shows [TJ-APPL-18] [TJ-APPL-19]', (field, values, told) => {
    for (const value of values) expect(complaints('engineer', { [`basic.${field}`]: value })).toEqual([])
    expect(complaints('engineer', { [`basic.${field}`]: '' })).toEqual([`basic.${field} missing`])
    for (const word of told) expect(fieldOf('basic', field).hint).toContain(word)
  })
  it('has its year from the plan alone [TJ-APPL-20]', () => {
    expect(shownOf('engineer').basic).toHaveProperty('year', 2026)
    expect(shownOf('engineer', { 'basic.year': 2020 }, { year: 2027 }).basic).toHaveProperty('year', 2027)
    expect(sent({ year: 2020 }).value).not.toHaveProperty('year')
  })
})
