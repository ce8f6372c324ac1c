import { describe, expect, it } from 'vitest'
import { library } from '../library.ts'
import { complaints, hintOf, labelsOf, of, send, shownOf } from './testing.ts'

const rows = (section: string) => shownOf('teacher')[section] as { id: string }[]
const first = (section: string) => rows(section)[0]?.id

describe('the four histories', () => {
  it('are taken over from the library, each from its own kind, in the order of the applicant [FJ-APPL-13] [FJ-APPL-16] [FJ-APPL-18] [FJ-APPL-19]', () => {
    const lists = of('teacher').form.sections.flatMap(({ heading, list }) =>
      list?.from && !list.void ? [[heading, list.from.kinds, list.order]] : [],
    )
    expect(lists.slice(0, 4)).toEqual([
      ['工作经历', ['employment'], 'by-hand'],
      ['学历教育', ['education'], 'by-hand'],
      ['继续教育', ['training'], 'by-hand'],
      ['年度考核', ['appraisals'], 'by-hand'],
    ])
  })
})

describe('学历教育', () => {
  it('wants exactly one row marked as 最高学历, and takes the mark of another in its place [FJ-APPL-16]', () => {
    const mark = `education.${first('education')}.highest 请勾选“最高学历”，且只能勾选一条`
    expect(complaints('teacher', { 'education.0.highest': undefined })).toEqual([mark])
    expect(complaints('teacher', { 'education.0.highest': false })).toEqual([mark])
    const [degree] = rows('education')
    const two = (one: boolean, other: boolean) => ({
      education: [
        { ...degree, highest: one },
        { ...degree, id: 'a90-1', highest: other },
      ],
    })
    expect(complaints('teacher', JSON.parse(JSON.stringify(two(true, true))))).toEqual([
      'education.a90-1.highest 请勾选“最高学历”，且只能勾选一条',
    ])
    expect(complaints('teacher', JSON.parse(JSON.stringify(two(false, true))))).toEqual([])
    expect(complaints('teacher', { education: [] })).toEqual(['education too-few-rows'])
  })

  it('brings what a row unfolds to: 证书编号, 组织单位, 学习情况 and the certificates', () =>
    expect(labelsOf('teacher', 'education')).toEqual(
      expect.arrayContaining(['证书编号*', '组织单位*', '学习情况*', '学历学位证书*', '最高学历']),
    ))
})

describe('年度考核', () => {
  it('wants a result of every row, one of the four, the two of the manual among them [FJ-APPL-19]', () => {
    expect(complaints('teacher', { 'appraisals.1.result': undefined })).toEqual([
      `appraisals.${rows('appraisals')[1]?.id}.result missing`,
    ])
    const sent = (result: string) =>
      send(
        'teacher',
        'appraisals',
        rows('appraisals').map((row) => ({ ...row, result })),
      ).problems.map(({ problem }) => problem)
    for (const result of ['优秀', '合格', '基本合格', '不合格']) expect(sent(result)).toEqual([])
    expect(sent('不确定等次')).toEqual(['not-an-option', 'not-an-option', 'not-an-option'])
  })

  it('takes one row a year', () =>
    expect(complaints('teacher', { 'appraisals.1.year': 2025 })).toEqual([
      `appraisals.${rows('appraisals')[1]?.id}.year 同一年度的考核只能导入一条`,
    ]))
})

describe('somebody who has nothing of it', () => {
  it('says 无 where a text is asked for, leaves what is optional, and ticks it for a list [FJ-APPL-26]', () => {
    expect(complaints('teacher', { 'titles.0.certificate': '无', 'person.specialty': '无' })).toEqual([])
    expect(complaints('teacher', { 'person.adminPost': undefined, 'person.adminRank': undefined })).toEqual([])
    for (const section of ['titles', 'training', 'appraisals']) {
      expect(complaints('engineer', { [section]: [] })).toContain(`${section} too-few-rows`)
      expect(complaints('engineer', { [section]: [], [`none.${section}`]: true })).not.toContain(
        `${section} too-few-rows`,
      )
    }
    for (const section of ['employment', 'education'])
      expect(complaints('engineer', { [section]: [], [`none.${section}`]: true })).toEqual([`${section} too-few-rows`])
  })
})

describe('行业专用', () => {
  it('asks the health series for an entry, and no other series [FJ-LIB-04]', () => {
    expect(complaints('doctor', { trade: [] })).toEqual(['trade too-few-rows'])
    expect(labelsOf('doctor', 'trade')).toContain('专业工作时间*')
    for (const who of ['teacher', 'engineer'] as const) {
      expect(labelsOf(who, 'trade')).toEqual([])
      expect(complaints(who)).toEqual([])
    }
    const only = library.kinds.filter(({ series }) => series)
    expect(only.map(({ series }) => series)).toEqual([['health'], ['health'], ['health']])
    const { form } = of('doctor')
    const trade = form.sections.find(({ id }) => id === 'trade')
    expect(trade?.list?.from?.kinds).toEqual(only.map(({ section }) => section))
  })
})

describe('what is obligatory', () => {
  it('yields one failing item for each omission alone [FJ-CHECK-04]', () => {
    const omissions = {
      'person.address': 'person.address missing',
      'attachments.pledge': 'attachments.pledge missing',
      'education.0.highest': `education.${first('education')}.highest 请勾选“最高学历”，且只能勾选一条`,
      'appraisals.0.result': `appraisals.${first('appraisals')}.result missing`,
      'criterion-papers': 'criterion-papers too-few-rows',
    }
    for (const [path, item] of Object.entries(omissions))
      expect(complaints('teacher', { [path]: undefined })).toEqual([item])
    const [honour] = rows('criterion-honours')
    const six = Array.from({ length: 6 }, (_, index) => ({ ...honour, id: `a${80 + index}-1` }))
    expect(complaints('teacher', { 'criterion-honours': JSON.parse(JSON.stringify(six)) })).toEqual([
      'criterion-honours too-many-rows',
    ])
  })
})

describe('附件上传', () => {
  it('has the slots of the manual by series; an empty one is told where it is obligatory [FJ-FILE-01]', () => {
    expect(labelsOf('teacher', 'attachments')).toEqual([
      '身份证正面*',
      '身份证反面*',
      '职称申报承诺书*',
      '职业证书*',
      '班主任工作经历',
      '其他附件',
      '近三年课表和教学工作量证明*',
    ])
    expect(labelsOf('engineer', 'attachments')).toEqual([
      '身份证正面*',
      '身份证反面*',
      '职称申报承诺书*',
      '职业证书',
      '其他附件',
      '专业技术工作总结*',
    ])
    for (const slot of ['idFront', 'idBack', 'pledge', 'practice', 'slot-lessons'])
      expect(complaints('teacher', { [`attachments.${slot}`]: undefined })).toEqual([`attachments.${slot} missing`])
    expect(complaints('teacher', { 'attachments.other': undefined, 'attachments.classTeacher': undefined })).toEqual([])
  })

  it('says that the pledge is signed by hand, and takes no typed confirmation for it [FJ-FILE-02]', () => {
    expect(hintOf('teacher', 'attachments', 'pledge')).toBe('必须有本人手写签名')
    expect(send('teacher', 'attachments', { pledge: '本人同意' }).problems).toMatchObject([{ field: 'pledge' }])
  })

  it('says what may be uploaded and how files are to be called [FJ-FILE-03]', () => {
    for (const words of ['原件的扫描件或照片', '复印件则须有单位盖章', '清晰可辨，不得涂改', '以文件内容命名'])
      expect(hintOf('teacher', 'attachments')).toContain(words)
  })

  it('takes 班主任工作经历, for which the library has no kind [FJ-APPL-27]', () => {
    expect(labelsOf('teacher', 'attachments')).toContain('班主任工作经历')
    expect(labelsOf('engineer', 'attachments')).not.toContain('班主任工作经历')
    expect(library.form.sections.filter(({ heading }) => heading.includes('班主任'))).toEqual([])
  })
})
