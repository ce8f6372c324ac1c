import { describe, expect, it } from 'vitest'
import { fullCode } from '../../../core/code.ts'
import { blocking, problemsOf } from '../../../core/completeness.ts'
import type { Known } from '../../../core/condition.ts'
import { real } from '../../../core/demonstrated.ts'
import type { DemonstrationApplicant } from '../../../core/demonstration.ts'
import type { Form } from '../../../core/form.ts'
import { birthdayOf, checkIdNumber, genderOf } from '../../../core/identity.ts'
import { form } from '../form.ts'
import { shandong } from '../index.ts'
import { demonstration } from './demonstration.ts'

const demo = demonstration(2026)
const units = new Map(demo.organisations.map((one) => [one.key, one]))
const unique = (all: readonly string[]) => expect(new Set(all).size).toBe(all.length)

describe('the demonstration of Shandong', () => {
  it('builds a tree by the rules of codes, parents first, with the areas under their own codes', () => {
    const made = new Map<string, (typeof demo.organisations)[number]>()
    for (const one of demo.organisations) {
      const kind = shandong.organisationKinds.find(({ id }) => id === one.kind)
      const parent = one.parent === undefined ? undefined : made.get(one.parent)
      expect(kind?.under.includes(parent?.kind ?? ''), one.key).toBe(kind?.code === undefined)
      if (kind) expect(fullCode(kind, parent?.code ?? '', one.serial ?? '')).toEqual({ ok: true, code: one.code })
      expect(shandong.categories).toContain(one.category)
      expect(shandong.natures).toContain(one.nature)
      made.set(one.key, one)
    }
    unique(demo.organisations.map(({ code }) => code))
    expect(units.get('lixia')).toMatchObject({ code: '370102', name: '济南市历下区人力资源和社会保障局' })
  })

  it('has a committee for everybody, and people of nobody’s number', () => {
    for (const { series, level, name } of demo.applicants)
      expect(
        demo.committees.some((one) => one.series === series && one.levels.includes(level)),
        name,
      ).toBe(true)
    for (const { idNumber, name } of demo.applicants) {
      expect(checkIdNumber(idNumber, '2026-09-10'), name).toBeUndefined()
      expect(idNumber).toMatch(/^370000/)
    }
    unique(demo.applicants.map(({ idNumber }) => idNumber))
    unique([...demo.applicants, ...demo.staff].map(({ phone }) => phone))
    unique(demo.staff.map(({ login }) => login))
    expect(JSON.parse(JSON.stringify(demo))).toEqual(demo)
  })

  it.each([
    [2026, '2026-01-02'],
    [2026, '2026-11-21'],
    [2031, '2031-06-15'],
  ] as const)(
    'fills every declaration of %i so that on %s it can be submitted, with nothing to warn of',
    (year, on) => {
      for (const one of demonstration(year).applicants) {
        const answers = numbered(
          form,
          real(one.answers, fileOf, () => ({ id: 1, name: '单位' })),
        )
        const problems = problemsOf(form, answers, knownOf(one, year), on)
        expect(blocking(problems), one.name).toEqual([])
        expect(problems, one.name).toEqual([])
      }
    },
  )
})

const knownOf = ({ name, idNumber, phone }: DemonstrationApplicant, year: number): Known => ({
  name,
  idNumber,
  phone,
  year,
  gender: genderOf(idNumber),
  birthday: birthdayOf(idNumber),
})

let files = 0
const fileOf = ({ page, type }: { page: string; type: 'jpg' | 'png' | 'pdf' }) => ({
  file: ++files,
  name: page,
  type,
  bytes: 40_000,
  sha256: `hash-${files}`,
})

const numbered = ({ sections }: Form, answers: ReturnType<typeof real>) =>
  Object.fromEntries(
    Object.entries(answers).map(([section, value]) => [
      section,
      sections.find(({ id }) => id === section)?.list && Array.isArray(value)
        ? value.map((row, index) => ({ id: `row-${index + 1}`, ...row }))
        : value,
    ]),
  )
