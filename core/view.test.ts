import { describe, expect, it } from 'vitest'
import { example } from '../regions/example/index.ts'
import type { Application, Progress } from './application.ts'
import type { Line } from './detection.ts'
import type { CommitteeId, OrganisationId } from './id.ts'
import type { Actor } from './needs.ts'
import { desks } from './route.ts'
import {
  base,
  chen,
  city,
  county,
  gao,
  he,
  hospital,
  lin,
  lins,
  province,
  qian,
  stranger,
  works,
  wu,
  zhou,
} from './testing/cast.ts'
import type { LogLine } from './timeline.ts'
import { isWithinSight, standing, view, type Whole } from './view.ts'

const idNumber = '110101198001010010'
const phone = '13900001111'
const form = example.forms[0]
if (!form) throw new Error('the example has a form')

const log: LogLine[] = [
  { act: 'submit', at: '2026-04-10T02:00:00Z', is: 'applicant', person: '林晓燕', office: works.id },
  { act: 'approve', at: '2026-04-11T02:00:00Z', is: 'officer', person: '陈经办', office: works.id, opinion: '属实' },
]
const all = desks(example.policy.route, base.chain, { level: 'intermediate', autonomous: false })

function whole(progress: Progress, more: Partial<Whole> = {}): Whole {
  const answers = { person: { name: '林晓燕', idNumber, phone, birthday: '1980-01-01' } }
  const known = { name: '林晓燕', idNumber, phone }
  return {
    application: lins(progress) as Application,
    ancestors: [province.id, city.id, county.id, works.id],
    desks: all,
    log,
    convener: hospital.id,
    authoriser: province.id,
    snapshot: {
      form: form as NonNullable<typeof form>,
      answers,
      known,
      undertaking: { version: '1', text: '' },
      files: [],
      on: '2026-04-10',
    },
    working: { form: form as NonNullable<typeof form>, answers: { person: { phone: '13700009999' } }, known },
    ...more,
  }
}

const atCounty: Progress = { state: 'under-check', desks: all, at: 2 }
const everythingSeen = (actor: Actor, seen: Whole) => JSON.stringify(view(actor, seen) ?? 'nothing')

describe('what somebody may see of an application', () => {
  it.each([
    ['the applicant', lin, 'applicant'],
    ['their own unit, which has checked it', chen, 'holder'],
    ['the office where it lies', zhou, 'holder'],
    ['the office above, where it has not come yet', wu, 'superior'],
    ['a unit beside it [HE-FLOW-21]', { ...chen, office: hospital.id }, 'nobody'],
    ['nobody in particular', stranger, 'nobody'],
    ["the own unit's administrator", { ...chen, is: 'administrator' as const }, 'nobody'],
  ])('depends on who it is: %s', (_, actor, is) => expect(standing(actor as Actor, whole(atCounty))).toBe(is))

  it('is nothing before it has been submitted', () => {
    const draft = whole({ state: 'draft' }, { log: [] })
    for (const actor of [chen, gao, zhou, wu, qian]) expect(view(actor, draft)).toBeUndefined()
    expect(view(lin, draft)).toMatchObject({ standing: 'applicant' })
  })

  it('is the outline, without file and log, for an office it has not reached', () =>
    expect(view(wu, whole(atCounty))).toEqual({ standing: 'superior' }))

  it('never shows personal numbers to those who check, though the file holds them', () => {
    expect(everythingSeen(lin, whole(atCounty, { working: undefined as never }))).toContain(idNumber)
    for (const actor of [chen, gao, zhou, he]) {
      const text = everythingSeen(actor, whole(atCounty))
      expect(text).toContain('林晓燕')
      expect(text).not.toContain(idNumber)
      expect(text).not.toContain(phone)
    }
  })

  it('never shows what the applicant is filling in to anybody else', () => {
    for (const actor of [chen, zhou, wu])
      expect(everythingSeen(actor, whole({ state: 'withdrawn', on: '2026-04-12' }))).not.toContain('13700009999')
  })

  it('tells the applicant which unit decided and why, and never which person', () => {
    const text = everythingSeen(lin, whole(atCounty))
    expect(text).toContain('属实')
    expect(text).not.toContain('陈经办')
    expect(everythingSeen(zhou, whole(atCounty))).toContain('陈经办')
  })

  it('gives the committee the file without the log, and its authority the outline', () => {
    const reviewed = whole({ state: 'under-review', office: city.id, committee: 1 as CommitteeId, entrusted: false })
    const convener = view({ ...chen, office: hospital.id }, reviewed)
    expect(convener).toMatchObject({ standing: 'convener' })
    expect(Object.keys(convener ?? {}).sort()).toEqual(['answers', 'form', 'known', 'standing'])
    const elsewhere = { ...reviewed, authoriser: 99 as OrganisationId }
    expect(view({ ...chen, office: 99 as OrganisationId }, elsewhere)).toEqual({ standing: 'authoriser' })
  })

  it('gives a committee nothing before the file has been referred to it', () =>
    expect(view({ ...chen, office: hospital.id }, whole({ state: 'noticed', office: city.id }))).toBeUndefined())

  it('gives the applicant what 开始检测 found in what was submitted, as the desks read it; not beside what is being corrected', () => {
    const line: Line = { id: 'fields:person', of: 'fields', group: '', about: '', verdict: 'pass', problems: [] }
    const { working, snapshot, ...rest } = whole(atCounty)
    if (!working || !snapshot) throw new Error('both are there')
    const sent: Whole = { ...rest, snapshot: { ...snapshot, detected: [line] } }
    expect(view(lin, sent)?.detected).toEqual([line])
    expect(view(zhou, sent)?.detected).toEqual([line])
    expect(view(wu, sent)).toEqual({ standing: 'superior' })
    expect(view(lin, { ...sent, working })?.detected).toBeUndefined()
  })

  it('shows the return to the applicant and to those who have had the file', () => {
    const back = whole({
      state: 'sent-back',
      from: { office: county.id, role: 'officer', own: false },
      reason: '缺少附件',
      marks: [{ section: 'education' }],
      as: 'correction',
    })
    expect(view(lin, back)?.returned).toMatchObject({ reason: '缺少附件', marks: [{ section: 'education' }] })
    expect(view(chen, back)?.returned).toMatchObject({ reason: '缺少附件' })
    expect(view(wu, back)).toEqual({ standing: 'superior' })
  })
})

describe('an act on what one may not see', () => {
  it('finds nothing rather than a reason [HE-FLOW-21]', () => {
    const application = lins(atCounty) as Application
    expect(isWithinSight({ ...chen, office: hospital.id }, application, { chain: base.chain })).toBe(false)
    expect(isWithinSight(wu, application, { chain: base.chain })).toBe(true)
    expect(isWithinSight(chen, lins({ state: 'draft' }) as Application, { chain: base.chain })).toBe(false)
    expect(isWithinSight(stranger, application, { chain: base.chain })).toBe(false)
  })
})
