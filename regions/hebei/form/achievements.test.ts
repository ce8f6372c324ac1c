import { describe, expect, it } from 'vitest'
import type { Json } from '../../../core/form.ts'
import { shape } from '../../../core/shape.ts'
import type { Changes } from '../../testing/changes.ts'
import { today } from '../demo/testing.ts'
import { form } from '../form.ts'
import { advice, answersOf, complaints, fieldOf, file, knownAbout, sectionOf, type Who } from './testing.ts'

const sections = ['projects', 'awards', 'patents', 'expertTitles', 'otherAchievements', 'papers', 'books'] as const

/** A second row of the section that repeats nothing: same words, another name, other files. */
function another(who: Who, section: string, changes: Record<string, Json | undefined> = {}): Changes {
  const rows = answersOf(who)[section]
  const row = Array.isArray(rows) ? rows[0] : undefined
  const fresh: Changes = Object.fromEntries(
    Object.entries<Json>(row ?? {}).map(([field, value]) => [
      `${section}.1.${field}`,
      Array.isArray(value) ? [file()] : field === 'name' || field === 'id' ? `another ${value}` : value,
    ]),
  )
  const own: Changes = Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [`${section}.1.${field}`, value]),
  )
  return { ...fresh, ...own }
}

const wantsEach = (who: Who, section: string, fields: readonly string[]) => {
  for (const field of fields)
    expect(complaints(who, { [`${section}.0.${field}`]: undefined })).toContain(`${section}.0.${field} missing`)
}

const attached = (section: string) =>
  sectionOf(section)
    .fields.filter(({ kind }) => kind === 'files')
    .map(({ label }) => label)

const empty = (section: string) => complaints('engineer', { [section]: [{ id: 'one' }] })

describe('业绩成果', () => {
  it('wants of each achievement the clause that it meets [HE-APPL-35]', () => {
    for (const section of sections) expect(empty(section)).toContain(`${section}.0.clause missing`)
    expect(fieldOf('projects', 'clause').hint).toContain('第四条')
  })
  it('wants of a patent an address and a screenshot [HE-APPL-36]', () => {
    wantsEach('engineer', 'patents', ['verificationAddress', 'screenshot'])
    expect(complaints('engineer', { 'patents.0.verificationAddress': '专利网' })).toEqual([
      'patents.0.verificationAddress not-an-address',
    ])
  })
  it('refuses the same achievement twice, by name and by file, across all sections [HE-APPL-37]', () => {
    const named = '业绩成果切勿重复上传：名称与已填写的业绩相同'
    const sent = '业绩成果切勿重复上传：文件与已上传的业绩材料相同'
    const { projects, awards } = answersOf('engineer')
    const [project] = Array.isArray(projects) ? projects : []
    const [award] = Array.isArray(awards) ? awards : []
    expect(complaints('engineer', another('engineer', 'awards'))).toEqual([])
    expect(complaints('engineer', another('engineer', 'awards', { name: ` 《${award?.name}》` }))).toEqual([
      `awards.1.name ${named}`,
    ])
    expect(complaints('engineer', { 'papers.0.name': project?.name })).toEqual([`papers.0.name ${named}`])
    expect(complaints('engineer', { 'papers.0.text': award?.evidence })).toEqual([`papers.0.text ${sent}`])
  })
  it('says beside the name that the files must agree with it [HE-APPL-38]', () => {
    for (const section of sections)
      expect(fieldOf(section, 'name').warning).toBe('业绩成果切勿重复上传！上传内容需与业绩名称一致！')
  })
  it('wants of a project the full set for approval and conclusion [HE-APPL-44]', () => {
    expect(sectionOf('projects')).toMatchObject({ heading: '课题（项目）', list: { order: 'by-hand' } })
    wantsEach('engineer', 'projects', ['approvalCover', 'approvalSeal', 'conclusionCover', 'conclusionSeal', 'ranking'])
    expect(fieldOf('projects', 'ranking').hint).toContain('公章')
    expect(complaints('engineer', { 'projects.0.concludedOn': '2010-01' })).toEqual([
      'projects.0.concludedOn 结题时间不能早于立项时间',
    ])
    expect(sectionOf('projects').hint).toMatch(/申报专业相关，按质量高低/)
  })
  it('has a list of awards and honours, with files in each row [HE-APPL-45]', () =>
    isList('awards', '奖励和荣誉', /申报专业相关/))
  it('has a list of patents by level, with files in each row [HE-APPL-46]', () =>
    isList('patents', '专利', /申报专业相关，按水平高低排序/))
  it('has a list of expert titles ever gained, with files in each row [HE-APPL-47]', () =>
    isList('expertTitles', '专家称号', /历史所获得/))
  it('has a list of other material by clause, with files in each row [HE-APPL-48]', () =>
    isList('otherAchievements', '其它业绩材料', /逐条/))
})

function isList(section: string, heading: string, hint: RegExp) {
  expect(sectionOf(section)).toMatchObject({ heading, list: { order: 'by-hand' }, hint: expect.stringMatching(hint) })
  expect(empty(section)).toContain(`${section}.0.evidence missing`)
  expect(complaints('engineer', { [section]: [] })).toEqual([])
}

describe('论文论著', () => {
  it('wants the verification page of a paper [HE-APPL-39]', () => wantsEach('teacher', 'papers', ['verificationPage']))
  it('limits papers and books as the plan says, and keeps their order [HE-APPL-40]', () => {
    const two = another('teacher', 'papers')
    expect(complaints('teacher', two)).toEqual([])
    expect(complaints('teacher', two, { paperLimit: 2 })).toEqual([])
    expect(complaints('teacher', two, { paperLimit: 1 })).toEqual(['papers.1 论文篇数超过申报条件的规定'])
    const books = another('doctor', 'books')
    expect(complaints('doctor', books, { bookLimit: 1 })).toEqual(['books.1 论著数量超过申报通知的规定'])
    for (const section of ['papers', 'books']) {
      expect(sectionOf(section).list?.order).toBe('by-hand')
      expect(sectionOf(section).hint).toMatch(/申报专业相关.*按质量高低/)
    }
  })
  it('keeps a paper without verification address as void and out of counts [HE-APPL-41]', () => {
    const unverified = another('teacher', 'papers', { verificationAddress: undefined })
    expect(complaints('teacher', unverified, { paperLimit: 1 })).toEqual([])
    expect(advice('teacher', unverified)).toEqual([
      'papers.1.verificationAddress 未填检索验证地址，视为无效论文，不作为评审依据',
    ])
    const shown = shape(form, answersOf('teacher', unverified), knownAbout('teacher'), today)
    const papers = shown.find(({ section }) => section.id === 'papers')
    expect(papers?.is === 'list' && papers.rows.map((row) => row.void)).toEqual([undefined, '无效论文'])
    for (const host of ['www.cnki.net', 'kns.cnki.net', 'www.wanfangdata.com.cn', 'www.cqvip.com'])
      expect(complaints('teacher', { 'papers.0.verificationAddress': `https://${host}/1` })).toEqual([])
    expect(complaints('teacher', { 'papers.0.verificationAddress': 'https://example.com/1' })).toEqual([
      'papers.0.verificationAddress address-elsewhere',
    ])
  })
  it('wants five slots of a book [HE-APPL-42]', () => {
    expect(attached('books')).toEqual(['封面', '版权页', '目录（摘录）页', '编委会名单页', '标有著作字数页'])
    wantsEach('doctor', 'books', ['cover', 'copyrightPage', 'contents', 'editorialBoard', 'wordCountPage'])
  })
  it('wants four slots of a paper, and a translation of a foreign one [HE-APPL-43]', () => {
    expect(attached('papers').slice(1)).toEqual(['刊物封面', '主办单位页', '目录页', '正文', '中文译文'])
    wantsEach('teacher', 'papers', ['cover', 'sponsorPage', 'contents', 'text'])
    expect(complaints('teacher', { 'papers.0.language': '外文' })).toEqual(['papers.0.translation missing'])
    expect(complaints('teacher', { 'papers.0.language': '中文', 'papers.0.translation': undefined })).toEqual([])
  })
})
