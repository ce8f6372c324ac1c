import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../../core/soundness.ts'
import { form } from '../form.ts'
import { mostBytes } from './field.ts'
import { advice, answersOf, complaints, fieldOf, sectionOf, send, tabsOf, takes, type Who } from './testing.ts'
import { picture } from './testing-answers.ts'

it('names only sections, fields and options that are there', () => expect(faultsOf(form)).toEqual([]))
it.each(['engineer', 'teacher', 'doctor', 'accountant'] as const)('%s is complete', (who) => {
  expect(complaints(who)).toEqual([])
  expect(advice(who)).toEqual([])
})

const common = [
  '个人基本信息',
  '学历信息',
  '资历信息',
  '社会团体任职情况',
  '专业技术工作经历',
  '继续教育情况',
  '业绩成果情况',
  '论文情况',
  '著作情况',
  '专利情况',
  '获奖情况',
  '考核信息',
]

describe('the tabs', () => {
  it('are the twelve common ones and no other for a series without its own [TJ-APPL-02]', () =>
    expect(tabsOf('engineer')).toEqual(common))
  it('have one more for each of three series, and it takes nothing under another [TJ-APPL-03]', () => {
    expect(tabsOf('teacher')).toEqual([...common, '中小学教师信息'])
    expect(tabsOf('doctor')).toEqual([...common, '卫生技术信息'])
    expect(tabsOf('accountant')).toEqual([...common, '会计信息'])
    const others = new Set(form.catalogues.series?.map(({ value }) => value))
    for (const who of ['teacher', 'doctor', 'accountant'] as const)
      others.delete(String((answersOf(who).basic as { series: string }).series))
    for (const series of others) expect(tabsOf('engineer', { 'basic.series': series })).toEqual(common)
    for (const id of ['teacher', 'teacherHistory', 'health', 'healthPapers', 'validEducation', 'accounting'])
      expect(send('engineer', id, sectionOf(id).list ? [] : {})).toEqual({
        problems: [{ section: id, problem: 'section-not-asked' }],
      })
  })
  it('follow the series that is saved, not the one being chosen [TJ-APPL-04]', () => {
    const choosing = { 'basic.series': 'health' }
    expect(tabsOf('teacher', choosing, {})).toEqual([...common, '中小学教师信息'])
    expect(tabsOf('teacher', choosing, choosing)).toEqual([...common, '卫生技术信息'])
  })
  it.each([
    ['中小学教师', 'teacher', ['teacher', 'teacherHistory', 'teacherClasses', 'teacherResearch']],
    ['卫生技术', 'doctor', ['health', 'validEducation', 'healthPapers']],
    ['会计审计', 'accountant', ['accounting']],
  ] as const)('of %s is filled in under it alone [TJ-APPL-53] [TJ-APPL-62] [TJ-APPL-77]', (name, who, sections) => {
    const series = (answersOf(who).basic as { series: string }).series
    expect(form.catalogues.series).toContainEqual({ value: series, label: name })
    for (const id of sections) {
      const value = answersOf(who)[id] ?? []
      expect(send(who, id, value).value).toEqual(value)
      for (const other of ['engineer', 'teacher', 'doctor', 'accountant'] as const)
        if (other !== who) expect(send(other, id, value).value).toBeUndefined()
    }
  })
  it('keep what was filled in for a series, and show it again when that one is chosen back', () => {
    const away = answersOf('teacher', { 'basic.series': 'health' })
    expect(away.teacher).toEqual(answersOf('teacher').teacher)
    expect(complaints('teacher', { 'basic.series': 'school-teaching' })).toEqual([])
  })
})

describe('limits', () => {
  const limited: [Who, string, number][] = [
    ['engineer', 'experience.0.content', 700],
    ['engineer', 'training.0.content', 40],
    ['engineer', 'achievements.content', 1500],
    ['teacher', 'teacher.excellentClass', 600],
    ['teacher', 'teacher.results', 500],
    ['teacher', 'teacher.mentoring', 300],
    ['teacher', 'teacher.research', 300],
    ['teacher', 'teacher.remark', 200],
    ['doctor', 'health.reviewTitle', 50],
    ['doctor', 'health.reviewJournal', 30],
    ['doctor', 'health.resultsNational', 30],
    ['doctor', 'health.resultsMinistry', 30],
    ['doctor', 'health.resultsBureau', 30],
    ['doctor', 'health.advancedStudy', 500],
  ]
  const rows: [Who, string, Record<string, string | number>, Record<string, number>][] = [
    ['teacher', 'teacherHistory', { begins: '2010-01-01', unit: '一中' }, { unit: 30, content: 30, title: 30 }],
    ['teacher', 'teacherClasses', { begins: '2010-01-01', grade: '高一' }, { grade: 5 }],
    [
      'teacher',
      'teacherResearch',
      { project: '课题' },
      { project: 30, department: 30, result: 30, task: 30, appraisal: 30 },
    ],
    [
      'doctor',
      'healthPapers',
      { title: '论', journal: '刊', publishedOn: '2020-01-01', words: 1 },
      { title: 50, journal: 30 },
    ],
  ]
  const places = rows.flatMap(([who, section, row, fields]) =>
    Object.entries(fields).map(
      ([field, most]) => [who, `${section}.0.${field}`, most, { [section]: [{ id: 'r', ...row }] }] as const,
    ),
  )
  it('count characters, each as one, wherever one is given [TJ-APPL-79]', () => {
    for (const [who, path, most] of limited)
      for (const character of ['字', 'a', '𠮷', '１']) {
        const [within, over] = takes(who, path, most, character)
        expect(within).toEqual([])
        expect(over).toEqual([expect.stringMatching(/ too-long$/)])
      }
    for (const [who, path, most, row] of places) {
      expect(complaints(who, { ...row, [path]: '字'.repeat(most) })).toEqual([])
      expect(complaints(who, { ...row, [path]: '字'.repeat(most + 1) })).toEqual([expect.stringMatching(/ too-long$/)])
    }
    const research = { 'health.institutionLevel': '一级及以下' }
    const title = (most: number) => ({ ...research, healthResearch: [{ id: 'r', title: '字'.repeat(most) }] })
    expect([complaints('doctor', title(50)), complaints('doctor', title(51))]).toEqual([
      [],
      ['healthResearch.r.title too-long'],
    ])
  })
  it('hold when the page is gone round, and say where', () => {
    const { problems } = send('engineer', 'achievements', { content: '字'.repeat(1501) })
    expect(problems).toEqual([
      { section: 'achievements', field: 'content', problem: 'too-long', detail: { max: 1500, now: 1501 } },
    ])
  })
})

describe('attachments', () => {
  const slots = form.sections.flatMap((section) =>
    section.fields
      .filter((field) => field.kind === 'files' || field.kind === 'photo')
      .map((field) => [`${section.id}.${field.id}`, field] as const),
  )
  it('are JPG under 500K in every slot [TJ-FILE-07]', () => {
    expect(slots.length).toBe(28)
    expect(mostBytes).toBe(511_999)
    for (const [, field] of slots) expect(field).toMatchObject({ types: ['jpg'], maxBytes: mostBytes })
  })
  it('of the ID card are exactly one JPG smaller than 500K [TJ-FILE-02]', () => {
    const card = (...files: Parameters<typeof picture>[0][]) =>
      complaints('engineer', { 'basic.idCard': files.map((file) => picture(file)) })
    expect(card({ bytes: 499 * 1024 })).toEqual([])
    expect(card({ bytes: 511_999 })).toEqual([])
    expect(card({ bytes: 512_000 })).toEqual(['basic.idCard file-too-large'])
    expect(card({ type: 'png' })).toEqual(['basic.idCard wrong-file-type'])
    expect(card({ type: 'pdf' })).toEqual(['basic.idCard wrong-file-type'])
    expect(card({}, {})).toEqual(['basic.idCard too-many-files'])
    expect(card()).toEqual(['basic.idCard missing'])
  })
  it('are so many at most by kind [TJ-FILE-08]', () => {
    const paper = {
      id: 'p',
      title: '论',
      journal: '刊',
      number: 'ISSN0000-0000',
      publishedOn: '2020-01-01',
      rank: '第一',
      words: 1,
    }
    const book = {
      id: 'p',
      title: '书',
      publisher: '社',
      number: 'ISBN',
      publishedOn: '2020-01-01',
      rank: '第一',
      words: 1,
    }
    const patent = { id: 'p', name: '专利', category: '发明专利', number: 'ZL1', grantedOn: '2020-01-01', rank: '第一' }
    const award = { id: 'p', name: '奖', project: '项目', awardedOn: '2020-01-01', awarder: '市', rank: '第一' }
    const most = {
      'education.0.proof': 2,
      'papers.0.proof': 10,
      'books.0.proof': 10,
      'patents.0.proof': 1,
      'awards.0.proof': 1,
      'basic.idCard': 1,
    }
    for (const [path, max] of Object.entries(most)) {
      const sending = (count: number) =>
        complaints('engineer', {
          papers: [{ ...paper, proof: [picture()] }],
          books: [{ ...book, proof: [picture()] }],
          patents: [{ ...patent, proof: [picture()] }],
          awards: [{ ...award, proof: [picture()] }],
          [path]: Array.from({ length: count }, () => picture()),
        })
      expect(sending(max)).toEqual([])
      expect(sending(max + 1)).toEqual([expect.stringMatching(/ too-many-files$/)])
    }
  })
  it('say which pages to photograph [TJ-FILE-09]', () => {
    const hint = (section: string) => fieldOf(section, 'proof').hint ?? ''
    for (const page of ['刊物封面', '目录', '论文所在的各页']) expect(hint('papers')).toContain(page)
    for (const page of ['封面', '目录', '分工页', '不必上传全部页']) expect(hint('books')).toContain(page)
    expect(hint('patents')).toBe('只上传专利证书')
  })
})
