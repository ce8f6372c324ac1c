import { describe, expect, it } from 'vitest'
import { optionsOf } from '../../../core/field/choice.ts'
import { readSection } from '../../../core/reading.ts'
import { shownAnswers } from '../../../core/shown.ts'
import { today } from '../demo/testing.ts'
import { form } from '../form.ts'
import { advice, answersOf, complaints, fieldOf, knownAbout, people, sectionOf, type Who } from './testing.ts'

const labels = (section: string, id: string) => {
  const field = fieldOf(section, id)
  return field.kind === 'choice' ? optionsOf(form, field).map(({ label }) => label) : []
}

const headings = form.sections.map(({ heading }) => heading)

describe('the form of Hebei', () => {
  it.each(Object.keys(people) as Who[])('finds nothing wrong with the complete declaration of the %s', (who) => {
    expect(complaints(who)).toEqual([])
    expect(advice(who)).toEqual([])
  })
  it('has the modules of the newer manual in its order [HE-APPL-01]', () => {
    const modules = [
      '个人基本信息',
      '申报人现状',
      '申报基础材料',
      '申报信息',
      '学习资历',
      '专业技术工作经历',
      '业绩成果',
      '论文论著',
      '补充信息',
    ]
    const said = form.sections.flatMap(({ group, heading }) => [heading, group])
    const places = modules.map((module) => said.indexOf(module))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })
  it('goes on with what only the manual of 2020 has, in its order [HE-APPL-02]', () => {
    expect(headings.slice(headings.indexOf('补充信息') + 1)).toEqual([
      '专业技术职务聘用证明',
      '社会保险证明材料',
      '其他材料',
      '工作履历',
      '学术团体（社会兼职）',
      '工作总结',
    ])
    expect(headings.slice(5, 9)).toEqual([
      '现专业技术职务任职资格证书',
      '以考代评合格证书',
      '考评结合专业考试合格证书（成绩单）',
      '其他证书',
    ])
    expect(new Set(form.sections.map(({ group }) => group)).size).toBe(
      form.sections.filter(({ group }, index) => form.sections[index - 1]?.group !== group).length,
    )
  })
  it('asks for review mode, way, series, title and specialty, titles by series [HE-APPL-06]', () => {
    expect(labels('declaration', 'mode')).toEqual(['评审', '单位自主评审'])
    expect(labels('declaration', 'series')).toHaveLength(27)
    for (const field of ['mode', 'way', 'series', 'title', 'specialty'])
      expect(complaints('engineer', { [`declaration.${field}`]: undefined })).toContain(`declaration.${field} missing`)
    expect(complaints('engineer', { 'declaration.title': 'school-teaching-intermediate' })).toEqual([
      'declaration.title not-an-option',
    ])
    expect(labels('declaration', 'title')).toEqual(expect.arrayContaining(['一级教师', '高级教师']))
  })
  it('offers self-review to people of authorised units in their main series only [HE-APPL-07]', () => {
    const self = { 'declaration.mode': 'autonomous' }
    expect(complaints('engineer', self)).toContain('declaration.mode not-an-option')
    expect(complaints('engineer', self, { autonomousSeries: ['engineering'] })).toEqual([])
    expect(complaints('engineer', self, { autonomousSeries: ['health'] })).toEqual([
      'declaration.mode 单位自主评审仅限经授权的主系列，其他系列请选择“评审”',
    ])
    expect(complaints('engineer', {}, { autonomousSeries: ['engineering'] })).toEqual([])
  })
  it('accepts only the six ways [HE-APPL-08]', () => {
    expect(labels('declaration', 'way')).toEqual(['正常申报', '转评', '一步到位', '绿色通道', '破格', '高技能人才'])
    expect(complaints('engineer', { 'declaration.way': 'appointment' })).toEqual(['declaration.way not-an-option'])
  })
})

describe('个人基本信息', () => {
  it('wants photo, gender and summary, of which the certificate and the review form speak [HE-APPL-09]', () => {
    const own = { 'person.photo': undefined, 'person.gender': undefined, 'person.summary': undefined }
    expect(complaints('teacher', own, { gender: null })).toEqual([
      'person.photo missing',
      'person.gender missing',
      'person.summary missing',
    ])
    expect(fieldOf('person', 'summary').hint).toContain('专业技术工作小结')
  })
  it('takes name, gender, ID number and telephone from the card, or from the person without it [HE-APPL-12]', () => {
    const wrong = { 'person.name': '别人', 'person.gender': '男', 'person.idNumber': '1', 'person.cardPhone': '1' }
    expect(shownAnswers(form, answersOf('doctor', wrong), knownAbout('doctor'), today).person).toMatchObject({
      name: people.doctor?.name,
      gender: '女',
      idNumber: people.doctor?.idNumber,
      cardPhone: people.doctor?.phone,
    })
    const down = { name: null, gender: null, idNumber: null, phone: null }
    expect(complaints('doctor', {}, down)).toEqual([])
    expect(complaints('doctor', { 'person.name': undefined, 'person.idNumber': '1' }, down)).toEqual([
      'person.name missing',
      'person.idNumber not-an-id-number',
    ])
  })
  it('repeats the declaration and takes nothing for it [HE-APPL-13]', () => {
    const changed = answersOf('teacher', { 'declaration.way': 'exceptional' })
    expect(shownAnswers(form, changed, knownAbout('teacher'), today).person).toMatchObject({
      reviewMode: '评审',
      way: '破格',
      series: '中小学教师',
      title: '一级教师',
    })
    const read = readSection(
      form,
      'person',
      { way: '转评', reviewMode: '单位自主评审' },
      {
        answers: changed,
        known: knownAbout('teacher'),
        today,
        files: new Map(),
        organisations: new Map(),
      },
    )
    expect(read.value).not.toHaveProperty('way')
    expect(read.value).not.toHaveProperty('reviewMode')
  })
  it('advises 800 characters for the summary and takes 2,000 at most [HE-APPL-49]', () => {
    expect(fieldOf('person', 'summary')).toMatchObject({ advised: 800, max: 2000 })
    expect(complaints('teacher', { 'person.summary': '字'.repeat(2000) })).toEqual([])
    expect(complaints('teacher', { 'person.summary': '字'.repeat(2001) })).toEqual(['person.summary too-long'])
  })
})

describe('申报人现状', () => {
  it('wants the unit, the years since the present title, and of school teachers the location class [HE-APPL-10]', () => {
    expect(complaints('teacher', { 'present.schoolLocation': undefined })).toEqual(['present.schoolLocation missing'])
    expect(complaints('engineer', { 'present.schoolLocation': undefined })).toEqual([])
    expect(complaints('engineer', { 'present.yearsInSpecialty': undefined })).toEqual([
      'present.yearsInSpecialty missing',
    ])
    const nowhere = { organisation: null }
    expect(complaints('engineer', { 'present.workUnit': undefined }, nowhere)).toEqual(['present.workUnit missing'])
    expect(complaints('engineer', { 'present.workUnit': undefined })).toEqual([])
  })
  it('wants the data of 基础信息, and takes 无 where there is no post [HE-APPL-11]', () => {
    expect(labels('present', 'education')).toEqual(expect.arrayContaining(['高职高专', '本科', '硕士', '博士']))
    expect(labels('present', 'degree')).toEqual(['学士', '硕士', '博士', '无'])
    const fields = ['education', 'major', 'degree', 'adminPost', 'adminRank', 'currentTitle']
    for (const field of fields)
      expect(complaints('doctor', { [`present.${field}`]: undefined })).toContain(`present.${field} missing`)
    const title = { 'present.currentSeries': undefined, 'present.currentTitle': undefined }
    const untitled = { ...title, 'present.currentTitleOn': undefined }
    expect(complaints('doctor', untitled)).toEqual(
      ['currentSeries', 'currentTitle', 'currentTitleOn'].map((field) => `present.${field} missing`),
    )
    expect(complaints('doctor', { ...untitled, 'present.holdsTitle': false })).toEqual([])
    expect(answersOf('doctor').present).toMatchObject({ adminPost: '无', adminRank: '无' })
    expect(complaints('teacher', { 'present.currentTitle': 'engineering-intermediate' })).toEqual([
      'present.currentTitle not-an-option',
    ])
    expect(sectionOf('assessments').heading).toBe('考核情况')
  })
})
