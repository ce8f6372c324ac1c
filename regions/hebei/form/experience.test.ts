import { describe, expect, it } from 'vitest'
import { readSection } from '../../../core/reading.ts'
import { today } from '../demo/testing.ts'
import { form } from '../form.ts'
import { services } from './person.ts'
import { advice, answersOf, complaints, sectionOf, shownFields } from './testing.ts'

const kept = (section: string, rows: readonly { id: string; [field: string]: string | number }[]) => {
  const read = readSection(form, section, rows, {
    answers: {},
    known: {},
    today,
    files: new Map(),
    organisations: new Map(),
  })
  return Array.isArray(read.value) ? read.value.map(({ id }) => id) : []
}

const posts = [
  { id: 'old', begins: '2001-07', unit: '甲', post: '乙' },
  { id: 'new', begins: '2020-01', unit: '甲', post: '乙' },
]

const asked = (row: Record<string, string>) =>
  shownFields('engineer', 'experience', { experience: [{ id: 'one', ...row }] })

describe('工作经历', () => {
  it('keeps posts from the latest to the earliest [HE-APPL-30]', () => {
    expect(sectionOf('employment').heading).toBe('工作履历')
    expect(kept('employment', posts)).toEqual(['new', 'old'])
    expect(
      kept(
        'experience',
        posts.map(({ id, begins }) => ({ id, begins, class: 'practice' })),
      ),
    ).toEqual(['new', 'old'])
    expect(
      kept('assessments', [
        { id: 'old', year: 2020 },
        { id: 'new', year: 2021 },
      ]),
    ).toEqual(['new', 'old'])
    expect(complaints('engineer', { employment: [] })).toEqual(['employment too-few-rows'])
  })
  it('keeps memberships in the order of the applicant [HE-APPL-31]', () => {
    expect(sectionOf('societies')).toMatchObject({ heading: '学术团体（社会兼职）', list: { order: 'by-hand' } })
    expect(
      kept(
        'societies',
        posts.map(({ id }) => ({ id })),
      ),
    ).toEqual(['old', 'new'])
  })
  it('asks the class of work first, and then what belongs to it, with proof in the row [HE-APPL-32]', () => {
    expect(asked({})).toEqual(['class'])
    expect(asked({ class: 'clinical' })).toEqual(
      expect.arrayContaining(['begins', 'unit', 'role', 'clinical', 'evidence']),
    )
    expect(asked({ class: 'clinical' })).not.toContain('teaching')
    expect(asked({ class: 'service' })).toEqual(expect.arrayContaining(['service', 'mission']))
    const contents = ['work', 'project', 'teaching', 'clinical', 'research', 'work', 'mentoring', 'mission']
    const classes = ['practice', 'project', 'teaching', 'clinical', 'research', 'management', 'mentoring', 'service']
    for (const [index, name] of classes.entries())
      expect(complaints('doctor', { experience: [{ id: 'one', class: name }] }).sort()).toEqual(
        ['begins', 'unit', 'role', contents[index], 'evidence', ...(name === 'service' ? ['service'] : [])]
          .map((field) => `experience.0.${field} missing`)
          .sort(),
      )
    expect(complaints('doctor', { 'experience.0.class': undefined })).toEqual(['experience.0.class missing'])
    expect(complaints('doctor', { 'experience.0.evidence': undefined })).toEqual(['experience.0.evidence missing'])
  })
  it('points out years since the present title without an assessment [HE-APPL-33]', () => {
    const years = answersOf('engineer').assessments
    const says = 'assessments 任职以来年度考核需与专业技术工作经历匹配，缺少年度'
    expect(Array.isArray(years) && years.length).toBeGreaterThan(4)
    expect(advice('engineer', { assessments: Array.isArray(years) ? years.slice(1) : [] })).toEqual([says])
    expect(advice('engineer', { assessments: Array.isArray(years) ? years.slice(0, -1) : [] })).toEqual([says])
    expect(complaints('engineer', { assessments: [] })).toEqual([])
    expect(sectionOf('experience').hint).toContain('第三条')
  })
  it('wants experience of everybody, and each marked service as a row of it [HE-APPL-34]', () => {
    expect(complaints('engineer', { experience: [] })).toEqual(['experience too-few-rows'])
    expect(Object.values(services)).toEqual(['援疆', '援藏', '援外', '医务人员抗疫一线', '支教一年', '支医'])
    for (const [service, name] of Object.entries(services)) {
      const marked = { 'present.services': [service], 'materials.grassrootsService': answersOf('doctor').materials }
      const row = {
        'experience.1.id': 'two',
        'experience.1.class': 'service',
        'experience.1.service': service,
        'experience.1.begins': '2021-01',
        'experience.1.unit': '甲',
        'experience.1.role': '乙',
        'experience.1.mission': '丙',
        'experience.1.evidence': [{ file: 1, name: 'a', type: 'pdf', bytes: 1, sha256: 'a' }],
      }
      const only = (given: object) =>
        complaints('engineer', { ...marked, ...given }).filter((one) => one.startsWith('experience'))
      expect(only({})).toEqual([`experience 已勾选“${name}”，须在专业技术工作经历中填写该项经历`])
      expect(only(row)).toEqual([])
    }
  })
  it.each(['experience', 'employment', 'societies'])('lets no row of %s end before it begins', (section) => {
    const dates = { [`${section}.0.begins`]: '2024-06', [`${section}.0.ends`]: '2024-05' }
    expect(complaints('engineer', dates)).toContain(`${section}.0.ends 结束时间不能早于开始时间`)
    expect(complaints('engineer', { ...dates, [`${section}.0.ends`]: '2024-06' })).toEqual([])
  })
})
