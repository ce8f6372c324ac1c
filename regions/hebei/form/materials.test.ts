import { describe, expect, it } from 'vitest'
import type { Known } from '../../../core/condition.ts'
import type { Changes } from '../../testing/changes.ts'
import { form } from '../form.ts'
import { complaints, fieldOf, file, sectionOf, shownFields, type Who } from './testing.ts'

const without = (who: Who, slot: string, changes: Changes = {}, known = {}) =>
  complaints(who, { ...changes, [`materials.${slot}`]: undefined }, known)

describe('申报基础材料', () => {
  it('has nine slots [HE-FILE-01]', () => {
    const slots = sectionOf('materials').fields.filter(({ kind }) => kind === 'files')
    expect(slots.map(({ label }) => label)).toEqual([
      '申报材料真实性承诺书',
      '专业技术人员基层服务鉴定表',
      '绿色通道备案表',
      '医德医风考核表',
      '现任《专业技术职务任职资格评审表》',
      '现任《资格考试合格人员登记表》',
      '继续教育证书',
      '其他申报材料',
      '新冠肺炎疫情防控一线人员信息确认表',
    ])
  })
  it.each([
    ['medicalEthics', 'doctor', 'engineer'],
    ['continuingEducation', 'doctor', 'engineer'],
    ['other', 'doctor', 'teacher'],
    ['examRegister', 'doctor', 'engineer'],
    ['examRegister', 'accountant', 'teacher'],
  ] as const)('wants %s of the %s and not of the %s [HE-FILE-01]', (slot, wanted, spared) => {
    expect(without(wanted, slot)).toEqual([`materials.${slot} missing`])
    expect(without(spared, slot)).toEqual([])
  })
  it('wants the fast-track record on the fast track only [HE-FILE-01]', () => {
    const fast = { 'declaration.way': 'fast-track' }
    expect(without('engineer', 'fastTrackRecord', fast)).toEqual(['materials.fastTrackRecord missing'])
    expect(without('engineer', 'fastTrackRecord')).toEqual([])
  })
  it('wants proof of service from those who taught or healed at the grass roots [HE-FILE-01]', () => {
    const slot = 'materials.grassrootsService missing'
    expect(without('doctor', 'grassrootsService', { 'present.services': ['medical'] })).toContain(slot)
    expect(without('teacher', 'grassrootsService', { 'present.services': ['teaching'] })).toContain(slot)
    expect(without('teacher', 'grassrootsService', { 'present.services': ['tibet'] })).not.toContain(slot)
  })
  it('wants the exam register where the exam comes before the review [HE-FILE-01]', () => {
    const traits = { seriesTraits: ['exam-plus-review'] }
    expect(without('engineer', 'examRegister', {}, traits)).toContain('materials.examRegister missing')
  })
  it('wants a picture of the applicant holding the pledge, from everybody [HE-FILE-02]', () => {
    for (const who of ['doctor', 'teacher', 'engineer', 'accountant'] as const)
      expect(without(who, 'pledge')).toEqual(['materials.pledge missing'])
    expect(complaints('teacher', { 'materials.pledge': [file({ type: 'pdf' })] })).toEqual([
      'materials.pledge wrong-file-type',
    ])
    expect(complaints('teacher', { 'materials.pledge': [file({ type: 'jpg' })] })).toEqual([])
    expect(fieldOf('materials', 'pledge').hint).toContain('手持')
  })
  it('takes JPG, PNG and PDF up to 10 MB, 20 to a slot, everywhere unless said [HE-FILE-03]', () => {
    const slots = form.sections.flatMap(({ fields }) => fields.filter((field) => field.kind === 'files'))
    expect(slots.length).toBeGreaterThan(50)
    for (const slot of slots) expect(slot.maxBytes, slot.label).toBe(10 * 1024 * 1024)
    const special = slots.filter(({ types, max }) => types.length !== 3 || max !== 20).map(({ id }) => id)
    expect(special).toEqual(['pledge', 'summary'])
    const many = Array.from({ length: 21 }, () => file())
    expect(complaints('doctor', { 'materials.other': many })).toEqual(['materials.other too-many-files'])
    expect(complaints('doctor', { 'materials.other': many.slice(1) })).toEqual([])
    const large = [file({ bytes: 10 * 1024 * 1024 + 1 })]
    expect(complaints('doctor', { 'materials.other': large })).toEqual(['materials.other file-too-large'])
  })
  it('names proof of post and popular science to doctors, and takes several files [HE-APPL-55]', () => {
    expect(fieldOf('materials', 'other').hint).toMatch(/《岗位聘用证明》.*健康科普材料/)
    expect(complaints('doctor', { 'materials.other': [file(), file(), file()] })).toEqual([])
    expect(without('doctor', 'other')).toEqual(['materials.other missing'])
  })
  it('wants the front-line form from doctors who claim its benefit, while the plan has it [HE-APPL-56]', () => {
    const on = { planFrontLine: true }
    const claimed = { 'materials.claimsFrontLine': true }
    expect(complaints('doctor', {}, on)).toEqual(['materials.claimsFrontLine missing'])
    expect(complaints('doctor', claimed, on)).toEqual(['materials.frontLineForm missing'])
    expect(complaints('doctor', { ...claimed, 'materials.frontLineForm': [file()] }, on)).toEqual([])
    expect(complaints('doctor', { 'materials.claimsFrontLine': false }, on)).toEqual([])
    expect(complaints('doctor', claimed)).toEqual([])
    expect(complaints('teacher', claimed, on)).toEqual([])
    const shown = (known: Known) => shownFields('doctor', 'materials', {}, known).includes('frontLineForm')
    expect([shown(on), shown({})]).toEqual([true, false])
  })
  it('wants the form of the present title from those who hold one [HE-APPL-57]', () => {
    expect(without('engineer', 'currentTitleForm')).toEqual(['materials.currentTitleForm missing'])
    expect(without('engineer', 'currentTitleForm', { 'declaration.way': 'transfer' })).toEqual([
      'materials.currentTitleForm missing',
    ])
    expect(without('engineer', 'currentTitleForm', { 'present.holdsTitle': false })).toEqual([])
  })
})
