import { describe, expect, it } from 'vitest'
import { complaints, headingsOn, hintOf, labelsOf, pagesOf, send, shownOf, type Who } from './testing.ts'

const six = ['基本信息', '工作经历', '学历教育', '继续教育', '年度考核', '附件上传']
const criteria = ['能力条件', '业绩条件', '教科研条件']

describe('the pages of a declaration', () => {
  it('begin with the six of 个人信息, in this order [FJ-APPL-01]', () => {
    for (const who of ['teacher', 'engineer', 'exceptional', 'transfer', 'doctor'] as const)
      expect(pagesOf(who).slice(0, 6)).toEqual(six)
  })

  it('go on with 破格申报 or 转评申报 for that way alone, and end with the criteria of the plan [FJ-APPL-02]', () => {
    expect(pagesOf('engineer')).toEqual([...six, ...criteria])
    expect(pagesOf('exceptional')).toEqual([...six, '破格申报', ...criteria])
    expect(pagesOf('transfer')).toEqual([...six, '转评申报', ...criteria])
    expect(headingsOn('engineer', '业绩条件')).not.toEqual(headingsOn('teacher', '业绩条件'))
  })

  it('have 专业信息 among 基本信息 for school teachers only; 申报情况 repeats what was chosen [FJ-APPL-04]', () => {
    const titles = ['现有职称情况', '现有职称评聘情况']
    expect(headingsOn('teacher', '基本信息')).toEqual(['申报情况', '个人信息', '专业信息', ...titles])
    expect(headingsOn('engineer', '基本信息')).toEqual(['申报情况', '个人信息', ...titles])
    expect(shownOf('exceptional').declared).toMatchObject({
      year: 2026,
      plan: '福建省2026年度建设工程高级工程师职称评审',
      way: '破格申报',
      series: '工程技术',
      level: '副高级',
      title: '高级工程师',
      specialty: '建筑结构',
      interview: '有',
      period: '2026-01-01 至 2026-12-31',
    })
    expect(labelsOf('exceptional', 'declared')).toEqual(
      '申报年度 评审计划 申报方式 申报系列 申报级别 申报职称 申报专业 有无面试 起止日期'.split(' '),
    )
  })
})

describe('个人信息', () => {
  const fixed = { name: '别人', idNumber: '350000199001010018', gender: '其他', birthday: '1990-01-01' }

  it('takes personal data and the photo; the four fixed items stay, whatever is sent [FJ-APPL-05] [FJ-APPL-06]', () => {
    const before = shownOf('teacher').person
    const { value } = send('teacher', 'person', { ...before, ...fixed, address: '福州市新路 1 号' })
    expect(value).toMatchObject({ address: '福州市新路 1 号' })
    expect(shownOf('teacher', { person: JSON.parse(JSON.stringify(value)) }).person).toMatchObject({
      name: '林静姝',
      gender: '女',
      birthday: '1988-01-01',
      idNumber: (before as { idNumber: string }).idNumber,
    })
    expect(labelsOf('teacher', 'person')).toEqual(
      '电子证件照片* 姓名* 身份证号码* 性别* 出生年月* 民族* 政治面貌* 手机号码* 联系地址* 工作单位* 现从事专业* 行政职务 行政级别 参加工作时间* 工作年限* 专业年限*'.split(
        ' ',
      ),
    )
    expect(complaints('teacher', { 'person.photo': undefined })).toEqual(['person.photo missing'])
  })

  it('takes a picture as photo and nothing else, and says which [FJ-APPL-07]', () => {
    const photo = (type: string) => ({ file: 77, name: `照片.${type}`, type, bytes: 900, sha256: 'p' })
    expect(send('teacher', 'person', { photo: photo('png') }).problems).toEqual([])
    expect(send('teacher', 'person', { photo: photo('pdf') }).problems).toMatchObject([
      { field: 'photo', problem: 'wrong-file-type' },
    ])
    expect(hintOf('teacher', 'person', 'photo')).toBe('近期免冠正面彩色证件照，背景色不限定')
  })

  it('lowers 专业年限 to 工作年限, now and when that is lowered later [FJ-APPL-08]', () => {
    const years = (workYears: number, specialtyYears: number) =>
      send('teacher', 'person', { ...(shownOf('teacher').person as object), workYears, specialtyYears })
    expect(years(10, 12).value).toMatchObject({ workYears: 10, specialtyYears: 10 })
    expect(years(10, 8).value).toMatchObject({ workYears: 10, specialtyYears: 8 })
    expect(years(6, 8).value).toMatchObject({ workYears: 6, specialtyYears: 6 })
    for (const [work, specialty] of [[10, 12] as const, [6, 8] as const])
      expect(years(work, specialty).problems.filter(({ problem }) => problem === 'too-large')).toEqual([])
  })
})

describe('专业信息', () => {
  const seven = ['kind', 'years', 'grade', 'establishment', 'ruralYears', 'since', 'licence']

  it('asks school teachers for seven items and nobody else for any [FJ-APPL-09]', () => {
    expect(labelsOf('teacher', 'teacher')).toEqual(
      '教师类别* 教龄* 任教年级* 编制类别* 农村教龄* 从教日期* 教师资格* 校（园）长岗位培训证书'.split(' '),
    )
    for (const field of seven)
      expect(complaints('teacher', { [`teacher.${field}`]: undefined })).toEqual([`teacher.${field} missing`])
    for (const who of ['engineer', 'doctor', 'transfer'] satisfies Who[]) expect(labelsOf(who, 'teacher')).toEqual([])
  })

  it('asks for the certificate of heads once it is ticked, and only then [FJ-APPL-10]', () => {
    const slot = '校（园）长岗位培训证书*'
    expect(labelsOf('teacher', 'attachments')).not.toContain(slot)
    expect(labelsOf('teacher', 'attachments', { 'teacher.headTraining': true })).toContain(slot)
    expect(complaints('teacher', { 'teacher.headTraining': true })).toEqual(['attachments.headTraining missing'])
    expect(complaints('teacher', { 'teacher.headTraining': false })).toEqual([])
  })
})

describe('现有职称情况 and 现有职称评聘情况', () => {
  const file = { file: 5, name: '证书.jpg', type: 'jpg', bytes: 9, sha256: 'c' }

  it('are lists of several rows with their files; the second may stay empty [FJ-APPL-11]', () => {
    expect(complaints('teacher', { appointments: [] })).toEqual([])
    expect(complaints('teacher', { appointments: undefined })).toEqual([])
    expect(complaints('teacher', { titles: [] })).toEqual(['titles too-few-rows'])
    const rows = (shownOf('teacher').appointments as object[]).flatMap((row, index) => [
      { ...row, id: `a${index}`, proof: [file] },
      { ...row, id: `b${index}`, proof: [file] },
    ])
    const { value, problems } = send('teacher', 'appointments', rows)
    expect([value, problems]).toMatchObject([[{ proof: [file] }, { proof: [file] }], []])
    expect(complaints('teacher', { 'titles.0.proof': undefined })).toEqual(['titles.row-1.proof missing'])
    expect(complaints('teacher', { 'appointments.0.ends': '2017-01-01' })).toEqual([
      'appointments.row-1.ends 聘任结束时间不能早于开始时间',
    ])
  })
})
