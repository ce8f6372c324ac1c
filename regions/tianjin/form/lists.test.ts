import { describe, expect, it } from 'vitest'
import type { Changes } from '../../testing/changes.ts'
import { advice, answersOf, complaints, fieldOf, sectionOf, send, shownOf } from './testing.ts'
import { picture } from './testing-answers.ts'

const rowOf = (section: string, rest: object = {}) => ({ ...(answersOf('engineer')[section] as object[])[0], ...rest })
const rows = (section: string, count: number, one: (index: number) => object) =>
  ({
    [section]: Array.from({ length: count }, (_, index) => ({ ...rowOf(section), id: `r${index}`, ...one(index) })),
  }) as Changes

describe('学历信息', () => {
  it('is a list of degrees within the national education system alone [TJ-APPL-23]', () => {
    const { list, hint } = sectionOf('education')
    expect(list).toMatchObject({ max: 2 })
    for (const word of ['国民教育系列', '非学历教育和培训经历不在此填写']) expect(hint).toContain(word)
  })
  it('has 毕业时间 on or after 入学时间 [TJ-APPL-25]', () => {
    const ends = (day: string) => complaints('engineer', { 'education.0.ends': day })
    expect(ends('2003-09-01')).toEqual([])
    expect(ends('2003-08-31')).toEqual(['education.e1.ends 毕业时间不能早于入学时间'])
  })
  it('has one row from before work and one from later [TJ-APPL-26]', () => {
    const two = (first: boolean, second: boolean) =>
      complaints(
        'engineer',
        rows('education', 2, (index) => ({ beforeWork: index === 0 ? first : second })),
      )
    const again = ['education.r1.beforeWork 工作前学历和后取学历各只能录入一条']
    expect([two(true, false), two(false, true)]).toEqual([[], []])
    expect([two(true, true), two(false, false)]).toEqual([again, again])
    const three = rows('education', 3, (index) => ({ beforeWork: index === 0 }))
    expect(complaints('engineer', three)).toContain('education too-many-rows')
  })
  it('cannot do without 学历, 学位 and 是否工作前学历 [TJ-APPL-27]', () => {
    for (const field of ['education', 'degree', 'beforeWork'])
      expect(complaints('engineer', { [`education.0.${field}`]: undefined })).toEqual([`education.e1.${field} missing`])
  })
  it('keeps school and major as printed, and warns of a difference [TJ-APPL-28]', () => {
    const printed = { school: '天津 大学（原 北洋 大学）', major: '化学  工程（应用）' }
    expect(send('engineer', 'education', [rowOf('education', printed)]).value).toMatchObject([printed])
    for (const field of ['school', 'major'])
      expect(fieldOf('education', field).warning).toMatch(/与毕业证书上的名称完全一致.*审核不通过/)
  })
  it('has one or two pictures behind its row [TJ-APPL-31]', () => {
    const proof = (...files: object[]) =>
      complaints('engineer', { 'education.0.proof': files.map((file) => picture(file)) as never })
    expect([proof({}), proof({}, {})]).toEqual([[], []])
    expect(proof({}, {}, {})).toEqual(['education.e1.proof too-many-files'])
    expect(proof()).toEqual(['education.e1.proof missing'])
    expect(proof({ type: 'png' })).toEqual(['education.e1.proof wrong-file-type'])
    expect(proof({ bytes: 512_000 })).toEqual(['education.e1.proof file-too-large'])
  })
})

describe('资历信息', () => {
  const title = [
    'currentSpecialty',
    'currentLevel',
    'currentTitle',
    'currentTitleOn',
    'yearsSinceTitle',
    'titleCertificate',
  ]
  const post = ['postLevel', 'postTitle', 'postOn', 'yearsInPost', 'yearsTechnical', 'appointment']
  const without = (fields: string[], more: Changes) => ({
    ...Object.fromEntries(fields.map((field) => [`qualification.${field}`, undefined])),
    ...more,
  })
  it.each([
    ['currentSeries', title, {}],
    ['postSeries', post, { training: [] }],
  ])('is freed from the rest of a group by 无 in %s [TJ-APPL-33]', (series, fields, more) => {
    expect(complaints('engineer', without(fields, { ...more, [`qualification.${series}`]: '无' }))).toEqual([])
    for (const field of fields)
      expect(complaints('engineer', { [`qualification.${field}`]: undefined })).toContain(
        `qualification.${field} missing`,
      )
    expect(complaints('engineer', { [`qualification.${series}`]: undefined })).toContain(
      `qualification.${series} missing`,
    )
  })
  it('keeps nothing of a title when there is none, but the years worked', () => {
    const { qualification } = shownOf('engineer', {
      'qualification.currentSeries': '无',
      'qualification.postSeries': '无',
    })
    expect(qualification).toEqual({
      currentSeries: '无',
      postSeries: '无',
      yearsTechnical: 19,
      titleCertificate: expect.anything(),
      appointment: expect.anything(),
    })
  })
  it('compares the years typed with the dates, and only warns', () => {
    const typed = (years: number) => ({ 'qualification.yearsSinceTitle': years })
    expect(advice('engineer', typed(8))).toEqual([
      'qualification.yearsSinceTitle 与“获取现专业技术资格时间”推算的年限不一致，请核对',
    ])
    expect([advice('engineer', typed(9)), advice('engineer', typed(10))]).toEqual([[], []])
    expect(advice('engineer', { 'qualification.yearsTechnical': 10 })).toHaveLength(1)
    expect(complaints('engineer', typed(8))).toEqual([])
  })
  it('can be emptied altogether', () => expect(sectionOf('qualification').canBeEmptied).toBe(true))
})

describe('lists', () => {
  it('of 社会团体任职情况 have ten rows at most', () => {
    const society = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `r${index}`,
        begins: '2020-01-01',
        society: '化学会',
        post: '理事',
      }))
    expect(complaints('engineer', { societies: society(10) })).toEqual([])
    expect(complaints('engineer', { societies: society(11) })).toEqual(['societies too-many-rows'])
    expect(send('engineer', 'societies', society(11)).problems).toMatchObject([{ problem: 'too-many-rows' }])
  })
  it('of 专业技术工作经历 have one row before the present post and one since, of 700 characters each [TJ-APPL-37]', () => {
    const phases = (...all: string[]) =>
      complaints(
        'engineer',
        rows('experience', all.length, (index) => ({ phase: all[index] })),
      )
    expect([phases('任现职前', '任现职后'), phases('任现职后')]).toEqual([[], []])
    expect(phases('任现职前')).toEqual(['experience 请填写任现职后的专业技术工作经历'])
    expect(phases('任现职后', '任现职后')).toEqual(['experience.r1.phase 任现职前和任现职后各只能录入一条'])
    expect(phases('任现职前', '任现职后', '任现职后')).toContain('experience too-many-rows')
    const content = (length: number) => complaints('engineer', { 'experience.0.content': '历'.repeat(length) })
    expect([content(700), content(701)]).toEqual([[], ['experience.x1.content too-long']])
    for (const field of ['begins', 'unit', 'role', 'post'])
      expect(complaints('engineer', { [`experience.0.${field}`]: undefined })).toEqual([
        `experience.x1.${field} missing`,
      ])
    const taking = { 'experience.0.role': '参加' }
    expect(complaints('engineer', taking)).toEqual(['experience.x1.rank missing'])
    expect(complaints('engineer', { ...taking, 'experience.0.rank': 2 })).toEqual([])
  })
  it.each([
    ['training', 2026],
    ['assessments', 2025],
  ])(
    'of %s have one row a year, of the last five since the present post [TJ-APPL-38] [TJ-APPL-52]',
    (section, last) => {
      const years = (all: number[], more: Changes = {}) =>
        complaints('engineer', { ...rows(section, all.length, (index) => ({ year: all[index] ?? 0 })), ...more })
      expect(years([2021, 2022, 2023, 2024, 2025])).toEqual([])
      expect(years([last])).toEqual([])
      expect(years([2025, 2025])).toEqual([`${section}.r1.year 每年度只能录入一条`])
      const window = (from: number, row = 'r0') =>
        [`${section}.${row}.year 只录入任现职后近 5 年的情况：{from} 年至 {to} 年`, from].slice(0, 1)
      expect(years([2020])).toEqual(window(2021))
      expect(years([last + 1])).toEqual(window(2021))
      expect(years([2020, 2021, 2022, 2023, 2024, 2025])).toContain(`${section} too-many-rows`)
      const since = { 'qualification.postOn': '2023-06-01', 'qualification.yearsInPost': 3 }
      expect(years([2023], since)).toEqual([])
      expect(years([2022], since)).toEqual(window(2023))
      const noPost = { 'qualification.postSeries': '无' }
      expect([years([2021], noPost), years([2020], noPost)]).toEqual([[], window(2021)])
    },
  )
  it('of 继续教育情况 ask for a year, what was learnt and the hours [TJ-APPL-39]', () => {
    const field = (id: string, value: string | number) =>
      send('engineer', 'training', [rowOf('training', { [id]: value })]).problems.map(({ problem }) => problem)
    expect([field('year', '08'), field('year', 'abcd'), field('year', '2025')]).toEqual([
      ['no-such-day'],
      ['no-such-day'],
      [],
    ])
    expect([field('hours', '很多'), field('hours', '96')]).toEqual([['not-a-number'], []])
    expect([field('content', '学'.repeat(40)), field('content', '学'.repeat(41))]).toEqual([[], ['too-long']])
  })
  it('of 继续教育情况 advise 96 hours a year, 144 of seniors, and bind where the plan says so [TJ-APPL-40]', () => {
    const hint = sectionOf('training').hint ?? ''
    for (const word of ['96 课时', '144 课时', '高新技术', '特殊专业以相关单位的要求为准']) expect(hint).toContain(word)
    const says = (least: number) => [
      `training.t1.hours 按规定每年不得少于 ${least} 课时，请核对；特殊专业以相关单位的要求为准`,
    ]
    const senior = {
      'qualification.currentLevel': 'associate-senior',
      'qualification.currentTitle': 'engineering-associate-senior',
    }
    const hours = (count: number, more: Changes = {}) => ({ 'training.0.hours': count, ...more })
    expect([advice('engineer', hours(96)), advice('engineer', hours(95))]).toEqual([[], says(96)])
    expect([advice('engineer', hours(144, senior)), advice('engineer', hours(143, senior))]).toEqual([[], says(144)])
    expect(complaints('engineer', hours(0))).toEqual([])
    expect(complaints('engineer', hours(95), { trainingHoursBind: true })).toEqual(says(96))
  })
  it('of 考核信息 take a result out of a list, with the advice for companies', () => {
    expect(complaints('engineer', { 'assessments.0.result': '良好' })).toEqual(['assessments.a1.result not-an-option'])
    expect(sectionOf('assessments').hint).toContain('企业专业技术人员参照事业单位人员考核情况的相应等级选择')
  })
})

describe('业绩成果情况', () => {
  it('is one text of 1500 characters on results since the present post [TJ-APPL-42]', () => {
    expect(sectionOf('achievements').list).toBeUndefined()
    const content = (length: number) => send('engineer', 'achievements', { content: '绩'.repeat(length) }).problems
    expect([content(1500), content(1501)]).toMatchObject([[], [{ problem: 'too-long' }]])
    for (const word of ['任现职后', '起止时间', '项目、课题、成果', '工作内容', '角色', '完成情况及效果'])
      expect(fieldOf('achievements', 'content').hint).toContain(word)
  })
})

const paper = {
  id: 'p',
  title: '论催化',
  journal: '化工学报',
  number: 'CN00-0000/TN',
  publishedOn: '2020-01-01',
  rank: '第一',
  words: 5000,
}
const book = {
  id: 'p',
  title: '催化',
  publisher: '科学出版社',
  number: 'ISBN978-7-00-000-0000',
  publishedOn: '2020-01-01',
  rank: '第一',
  words: 5000,
}
const patent = {
  id: 'p',
  name: '反应器',
  category: '发明专利',
  number: 'ZL201110000000.0',
  grantedOn: '2020-01-01',
  rank: '第一',
}

describe.each([
  ['papers', { ...paper, proof: [picture()] }, ['ISSN0000-0000', 'CN00-0000/TN', 'ISBN978-7-00-000-0000']],
  ['books', { ...book, proof: [picture()] }, ['ISSN0000-0000', 'CN00-0000/TN', 'ISBN978-7-00-000-0000']],
  ['patents', { ...patent, proof: [picture()] }, ['ZL201110000000.0', 'ZL201110000000，0']],
])('%s', (section, whole, numbers) => {
  const problems = (change: object) =>
    complaints('engineer', { [section]: [{ ...whole, ...change }] as never }).map((one) =>
      one.replace(`${section}.p.`, ''),
    )
  it('want every field, and take numbers as they are printed [TJ-APPL-44] [TJ-APPL-46] [TJ-APPL-48]', () => {
    expect(problems({})).toEqual([])
    for (const field of Object.keys(whole).filter((one) => one !== 'id'))
      expect(problems({ [field]: '' })).toEqual([`${field} missing`])
    for (const number of numbers) expect(problems({ number })).toEqual([])
    const sent = (change: object) =>
      send('engineer', section, [{ ...whole, ...change }]).problems.map(({ problem }) => problem)
    const day = section === 'patents' ? 'grantedOn' : 'publishedOn'
    expect(sent({ [day]: '2020-13-01' })).toEqual(['no-such-day'])
    if (section !== 'patents') expect(sent({ words: '五千' })).toEqual(['not-a-number'])
  })
  it('say what belongs to them', () => {
    const hint = sectionOf(section).hint ?? ''
    expect(hint).toContain(section === 'patents' ? '正在申请和未获批准的不填' : '正规出版社出版')
    expect(hint).toContain('请录入后查看打印预览')
  })
})

it('papers and books say that the standard of each specialty decides what counts [TJ-PRINT-08]', () => {
  for (const section of ['papers', 'books'])
    expect(sectionOf(section).hint).toContain('实际采用情况以各专业评审标准为准')
})
