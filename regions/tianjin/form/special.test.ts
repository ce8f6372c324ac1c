import { describe, expect, it } from 'vitest'
import { kindOf } from '../../../core/field/kinds.ts'
import type { Json } from '../../../core/form.ts'
import type { Changes } from '../../testing/changes.ts'
import { form } from '../form.ts'
import { advice, answersOf, complaints, fieldOf, sectionOf, send, shownFields, shownOf, today } from './testing.ts'
import { picture } from './testing-answers.ts'

const doctor = (changes: Changes = {}) => complaints('doctor', changes)
const health = (changes: Record<string, Json | undefined>) =>
  doctor(Object.fromEntries(Object.entries(changes).map(([field, value]) => [`health.${field}`, value])))

describe('中小学教师信息', () => {
  it('wants five counts of years, of which none is 0 and never empty [TJ-APPL-55]', () => {
    for (const field of ['yearsMiddle', 'yearsPrimary', 'yearsPreschool', 'yearsSincePost', 'yearsClassTeacher']) {
      const count = (value: Json | undefined) => complaints('teacher', { [`teacher.${field}`]: value })
      expect(count(0)).toEqual([])
      expect(count('')).toEqual([`teacher.${field} missing`])
      expect(count(-1)).toEqual([`teacher.${field} too-small`])
      expect(send('teacher', 'teacher', { [field]: '三' }).problems).toMatchObject([{ field, problem: 'not-a-number' }])
    }
  })
  it('mirrors 行政职务 as saved on the basic page [TJ-APPL-56]', () => {
    const shown = (changes: Changes) => shownOf('teacher', changes).teacher
    expect(shown({ 'basic.adminPost': '教务主任' })).toHaveProperty('adminPost', '教务主任')
    expect(shown({ 'basic.adminPost': '副校长', 'teacher.adminPost': '校长' })).toHaveProperty('adminPost', '副校长')
    expect(shown({ 'teacher.adminPost': '校长' })).not.toHaveProperty('adminPost')
    expect(send('teacher', 'teacher', { adminPost: '校长' }).value).not.toHaveProperty('adminPost')
  })
  it('offers the subjects of the stage', () => {
    expect(complaints('teacher', { 'teacher.stage': '幼儿园' })).toEqual(['teacher.subject not-an-option'])
    expect(complaints('teacher', { 'teacher.stage': '初中' })).toEqual([])
  })
  it.each([
    ['teacherHistory', 4, { begins: '2010-01-01', unit: '第一中学' }, []],
    ['teacherClasses', 5, { begins: '2020-09-01', grade: '高一' }, [['weeklyHours', 999, 1000, 'too-large']]],
    ['teacherResearch', 4, { project: '课题' }, []],
  ] as const)('%s has so many rows at most and no hole in them', (section, most, row, bounds) => {
    const list = (count: number, change: object = {}) =>
      complaints('teacher', {
        [section]: Array.from({ length: count }, (_, index) => ({ id: `r${index}`, ...row, ...change })),
      })
    expect([list(most), list(most + 1)]).toEqual([[], [`${section} too-many-rows`]])
    for (const field of Object.keys(row)) expect(list(1, { [field]: '' })).toEqual([`${section}.r0.${field} missing`])
    for (const [field, within, over, problem] of bounds) {
      expect(list(1, { [field]: within })).toEqual([])
      expect(list(1, { [field]: over })).toEqual([`${section}.r0.${field} ${problem}`])
    }
    if ('begins' in row)
      expect(list(1, { ends: '2000-01-01' })).toEqual([`${section}.r0.ends 结束时间不能早于开始时间`])
  })
})

describe('卫生技术信息', () => {
  it('wants what is required and lets the rest be empty [TJ-APPL-64]', () => {
    const whole = shownFields('doctor', 'health')
    for (const id of whole) {
      const field = fieldOf('health', id)
      const bears = ['institutionLevel', 'declaredTitle', 'support', 'institutionKind'].includes(id)
      const expected = field.required ? [`health.${id} missing`] : []
      const said = health({ [id]: undefined })
      expect(bears ? said.slice(0, 1) : said).toEqual(expected)
    }
    expect(health({ foreignLanguageLevel: '很好' })).toEqual(['health.foreignLanguageLevel not-an-option'])
  })
  it('wants 级别 of all but 公共卫生机构, which has none [TJ-APPL-65]', () => {
    expect(health({ institutionLevel: undefined })).toEqual(['health.institutionLevel missing'])
    expect(health({ institutionKind: '公共卫生机构' })).toEqual([])
    expect(shownOf('doctor', { 'health.institutionKind': '公共卫生机构' }).health).not.toHaveProperty(
      'institutionLevel',
    )
    const { value } = send('doctor', 'health', { institutionKind: '公共卫生机构', institutionLevel: '三级' })
    expect(value).not.toHaveProperty('institutionLevel')
  })
  const certificates = ['practiceScope', 'doctorQualification', 'doctorPractice']
  it('asks doctors for category and scope, a leaf of a tree, and two certificates [TJ-APPL-66]', () => {
    const extra = (declaredTitle: string) =>
      shownFields('doctor', 'health', { 'health.declaredTitle': declaredTitle }).filter((id) =>
        certificates.includes(id),
      )
    expect([extra('主任医师'), extra('副主任医师'), extra('主任护士'), extra('主任药师')]).toEqual([
      certificates,
      certificates,
      [],
      [],
    ])
    expect(health({ practiceScope: undefined, doctorQualification: [], doctorPractice: [] })).toEqual(
      certificates.map((id) => `health.${id} missing`),
    )
    expect(health({ practiceScope: '临床类别' })).toEqual(['health.practiceScope not-a-leaf'])
    const field = fieldOf('health', 'practiceScope')
    const scope = { answers: {}, here: {}, known: {} }
    expect(kindOf(field).show('中医类别/中医专业', field, { form, scope, today })).toBe('中医类别 / 中医专业')
    const ids = sectionOf('health').fields.map(({ id }) => id)
    expect(ids.indexOf('practiceScope')).toBeGreaterThan(ids.indexOf('declaredTitle'))
  })
  it('asks nurses, by either word, for their certificate right beside 报评资格 [TJ-APPL-67]', () => {
    for (const title of ['主任护士', '副主任护士', '主任护师', '副主任护师']) {
      const fields = shownFields('doctor', 'health', { 'health.declaredTitle': title })
      expect(fields[fields.indexOf('declaredTitle') + 1]).toBe('nurseCertificate')
      for (const id of certificates) expect(fields).not.toContain(id)
    }
    expect(shownFields('doctor', 'health')).not.toContain('nurseCertificate')
    expect(health({ declaredTitle: '主任护士' })).toEqual(['health.nurseCertificate missing'])
    expect(health({ declaredTitle: '主任护士', nurseCertificate: [picture()] as never })).toEqual([])
  })
  it('has 申报专业 as a leaf of a tree, and warns when another specialty is typed [TJ-APPL-68]', () => {
    expect(fieldOf('health', 'declaredSpecialty').kind).toBe('tree')
    expect(health({ declaredSpecialty: '内科类' })).toEqual(['health.declaredSpecialty not-a-leaf'])
    expect(health({ declaredSpecialty: '' })).toEqual(['health.declaredSpecialty missing'])
    expect(health({ declaredSpecialty: '护理学' })).toEqual([])
    expect(advice('doctor', { 'health.declaredSpecialty': '护理学' })).toEqual([
      'health.declaredSpecialty 与个人基本信息页的“申报资格专业”不一致，请核对；证书上印“申报资格专业”',
    ])
  })
  it('has three boxes of results, each of 30 characters and none of them asked for [TJ-APPL-69]', () => {
    const boxes = ['resultsNational', 'resultsMinistry', 'resultsBureau']
    expect(boxes.map((id) => fieldOf('health', id).label.split('-')[1])).toEqual([
      '国家级',
      '省市（部委）级',
      '局级或其他',
    ])
    for (const id of boxes) {
      expect(health({ [id]: '果'.repeat(30) })).toEqual([])
      expect(health({ [id]: '果'.repeat(31) })).toEqual([`health.${id} too-long`])
    }
    expect(health({ resultsNational: '', resultsMinistry: '', resultsBureau: '' })).toEqual([])
    expect(fieldOf('health', 'resultsNational').hint).toContain('基层卫生专业可提供调研报告')
  })
  it('wants 转岗聘任, 破格申报 and 支援情况, each with a slot, and opens two fields for support given [TJ-APPL-70]', () => {
    for (const id of ['transferPost', 'exceptional', 'support']) {
      expect(health({ [id]: undefined })).toEqual([`health.${id} missing`])
      expect(fieldOf('health', `${id}Proof`)).toMatchObject({ kind: 'files' })
    }
    expect(health({ support: '有' })).toEqual([])
    const kept = (support: string) =>
      shownOf('doctor', { 'health.support': support, 'health.supportKind': '援疆', 'health.supportState': '已完成' })
        .health
    expect(kept('有')).toMatchObject({ supportKind: '援疆', supportState: '已完成' })
    expect(Object.keys(kept('无') ?? {})).not.toEqual(expect.arrayContaining(['supportKind']))
    const { value } = send('doctor', 'health', { support: '无', supportKind: '援疆', supportState: '已完成' })
    expect(Object.keys(value ?? {}).filter((id) => /^support(Kind|State)$/.test(id))).toEqual([])
  })
  it('asks for service in the communities at 三级 and 二级甲等 alone, below 其他情况 [TJ-APPL-71]', () => {
    const asked = (level: string) => health({ institutionLevel: level, communityService: undefined })
    const missing = ['health.communityService missing']
    expect([asked('三级'), asked('二级甲等')]).toEqual([missing, missing])
    expect([asked('二级乙等及其他'), asked('一级及以下')]).toEqual([[], []])
    expect(shownOf('doctor', { 'health.institutionLevel': '一级及以下' }).health).not.toHaveProperty('communityService')
    const ids = sectionOf('health').fields.map(({ id }) => id)
    expect(fieldOf('health', 'transferPost').heading).toBe('其他情况')
    expect(ids.indexOf('communityService')).toBeGreaterThan(ids.indexOf('transferPost'))
  })
  const grassroots = ['grassrootsLicence', 'grassrootsExam', 'healthLectures', 'specialtyLectures']
  const privates = ['privateLicence', 'labourContract', 'pension']
  const blocks = (changes: Changes) => shownFields('doctor', 'health', changes)
  it('asks for the grass-roots papers at 一级及以下 alone: four slots and a list [TJ-APPL-72]', () => {
    const there = blocks({ 'health.institutionLevel': '一级及以下' })
    expect(there).toEqual(expect.arrayContaining(grassroots))
    expect(fieldOf('health', 'grassrootsLicence').heading).toBe('基层卫生专业申报材料情况')
    expect(there.indexOf('grassrootsLicence')).toBeGreaterThan(there.indexOf('supportProof'))
    for (const level of ['三级', '二级甲等', '二级乙等及其他'])
      for (const id of grassroots) expect(blocks({ 'health.institutionLevel': level })).not.toContain(id)
    expect(shownOf('doctor')).not.toHaveProperty('healthResearch')
    expect(shownOf('doctor', { 'health.institutionLevel': '一级及以下' })).toHaveProperty('healthResearch')
  })
  it('lists research with a title and, if one likes, the day it was finished [TJ-APPL-73]', () => {
    const list = (row: object) =>
      doctor({ 'health.institutionLevel': '一级及以下', healthResearch: [{ id: 'r', ...row }] })
    expect(list({ title: '题'.repeat(50) })).toEqual([])
    expect(list({ title: '题', finishedOn: '2025-01-01' })).toEqual([])
    expect(list({ title: '' })).toEqual(['healthResearch.r.title missing'])
    expect(list({ title: '题'.repeat(51) })).toEqual(['healthResearch.r.title too-long'])
    expect(form.manner?.rows).toBe('window')
  })
  it('asks 社会办医疗机构 alone for three papers, below 其他情况 [TJ-APPL-74]', () => {
    const there = blocks({ 'health.institutionNature': '社会办医疗机构' })
    expect(there.slice(-3)).toEqual(privates)
    expect(fieldOf('health', 'privateLicence').heading).toBe('社会办医疗机构申报材料情况')
    for (const id of privates) expect(blocks({ 'health.institutionNature': '公立医疗机构' })).not.toContain(id)
  })
  it('marks one of the degrees as 有效学历, and none when that one is taken away [TJ-APPL-75]', () => {
    const education = (answersOf('doctor').education ?? []) as never
    expect(doctor({ validEducation: undefined })).toEqual(['validEducation.education missing'])
    const two = {
      education: [...(education as object[]), { ...(education as object[])[0], id: 'e2', beforeWork: false }],
    } as never as Changes
    expect(doctor({ ...two, validEducation: { education: 'e2' } })).toEqual([])
    expect(doctor({ validEducation: { education: 'e2' } })).toEqual(['validEducation.education no-such-row'])
    expect(send('doctor', 'validEducation', { education: ['e1', 'e2'] }).problems).toMatchObject([
      { problem: 'not-accepted' },
    ])
    expect(fieldOf('validEducation', 'education')).toMatchObject({ kind: 'row', of: 'education' })
    expect(send('doctor', 'validEducation', { education: 'e1', school: '别的' }).value).toEqual({ education: 'e1' })
  })
  it('has a list of papers of its own [TJ-APPL-76]', () => {
    const whole = { title: '论', journal: '天津医药', publishedOn: '2020-01-01', words: 4000 }
    const list = (change: object = {}) => doctor({ healthPapers: [{ id: 'r', ...whole, ...change }] })
    expect(list()).toEqual([])
    for (const field of Object.keys(whole)) expect(list({ [field]: '' })).toEqual([`healthPapers.r.${field} missing`])
    expect(list({ title: '论'.repeat(51) })).toEqual(['healthPapers.r.title too-long'])
    expect(list({ journal: '刊'.repeat(31) })).toEqual(['healthPapers.r.journal too-long'])
    expect([list({ words: 999_999 }), list({ words: 1_000_000 })]).toEqual([[], ['healthPapers.r.words too-large']])
    expect(sectionOf('healthPapers').id).not.toBe(sectionOf('papers').id)
  })
})

describe('会计信息', () => {
  it('wants its four fields, each as it has to be, and the certificate [TJ-APPL-78]', () => {
    const sent = (change: object) =>
      send('accountant', 'accounting', { ...(answersOf('accountant').accounting as object), ...change }).problems.map(
        ({ problem }) => problem,
      )
    for (const field of ['examYear', 'examCertificate', 'validFrom', 'validTo', 'proof'])
      expect(complaints('accountant', { [`accounting.${field}`]: undefined })).toEqual([`accounting.${field} missing`])
    expect([sent({ examYear: '19' }), sent({ examYear: '2019' })]).toEqual([['no-such-day'], []])
    expect([sent({ examCertificate: '12a' }), sent({ examCertificate: '0'.repeat(30) })]).toEqual([['not-digits'], []])
    expect(sent({ examCertificate: '1'.repeat(31) })).toEqual(['too-long'])
    expect(send('accountant', 'accounting', { examCertificate: '００１２' }).value).toHaveProperty(
      'examCertificate',
      '0012',
    )
    expect(complaints('accountant', { 'accounting.validTo': '2025-09-30' })).toEqual([
      'accounting.validTo 会计有效期止不能早于会计有效期起',
    ])
  })
})
