import { describe, expect, it } from 'vitest'
import { example } from '../regions/example/index.ts'
import type { Application, Progress } from './application.ts'
import type { CertificateId, CommitteeId, NoticeId } from './id.ts'
import { desks } from './route.ts'
import { base, city, county, lins, works } from './testing/cast.ts'
import { type LogLine, timeline } from './timeline.ts'

const all = desks(example.policy.route, base.chain, { level: 'intermediate', autonomous: false })
const log: LogLine[] = [
  { act: 'submit', at: 'monday', is: 'applicant' },
  { act: 'approve', at: 'tuesday', is: 'officer', office: works.id },
]
const steps = (progress: Progress, lines = log) =>
  timeline({ application: lins(progress) as Application, desks: all, log: lines, arrived: 'wednesday' })
const statuses = (progress: Progress, lines?: LogLine[]) => steps(progress, lines).map(({ status }) => status)

describe('the timeline of an application', () => {
  it('names every desk in order, then what comes after them', () =>
    expect(steps({ state: 'draft' }, []).map(({ step, office, role }) => [step, office, role].filter(Boolean))).toEqual(
      [
        ['fill-in'],
        ['desk', works.id, 'officer'],
        ['desk', works.id, 'approver'],
        ['desk', county.id, 'officer'],
        ['desk', county.id, 'approver'],
        ['desk', city.id, 'officer'],
        ['desk', city.id, 'approver'],
        ['notice'],
        ['review'],
        ['outcome-notice'],
        ['confirmation'],
        ['certificate'],
      ],
    ))

  it('dates the desks that are done with and says since when it lies at the present one', () =>
    expect(steps({ state: 'under-check', desks: all, at: 1 }).slice(0, 4)).toEqual([
      { step: 'fill-in', status: 'done', on: 'monday' },
      { step: 'desk', office: works.id, role: 'officer', status: 'done', on: 'tuesday' },
      { step: 'desk', office: works.id, role: 'approver', status: 'current', since: 'wednesday' },
      { step: 'desk', office: county.id, role: 'officer', status: 'to-come' },
    ]))

  it('begins anew after a return: no desk of the former round counts', () =>
    expect(
      statuses({
        state: 'sent-back',
        from: { office: works.id, role: 'approver', own: true },
        reason: 'x',
        marks: [],
        as: 'correction',
      }),
    ).toEqual(['current', ...Array(11).fill('to-come')]))

  it('stops where the person was barred', () =>
    expect(
      statuses({
        state: 'barred',
        from: { office: works.id, role: 'approver', own: true },
        reason: 'x',
        until: '2029-04-10',
      }).slice(0, 4),
    ).toEqual(['done', 'done', 'stopped', 'to-come']))

  it.each<[Progress, number]>([
    [{ state: 'eligible', office: city.id }, 7],
    [{ state: 'on-notice', office: city.id, notice: 1 as NoticeId, closes: '2026-05-01', openObjections: 0 }, 7],
    [{ state: 'noticed', office: city.id }, 8],
    [{ state: 'under-review', office: city.id, committee: 1 as CommitteeId, entrusted: false }, 8],
  ])('is at one step at a time: %s', (progress, at) => {
    const found = statuses(progress)
    expect(found.indexOf('current')).toBe(at)
    expect(found.filter((status) => status === 'current')).toHaveLength(1)
    expect(found.slice(0, at).every((status) => status === 'done')).toBe(true)
  })

  it('is done when the certificate is there', () => {
    const tally = { members: 7, attending: 7, yes: 7, no: 0, abstain: 0 }
    const voted = {
      office: city.id,
      committee: 1 as CommitteeId,
      entrusted: false,
      tally,
      certificate: 1 as CertificateId,
    }
    expect(new Set(statuses({ state: 'certified', ...voted }))).toEqual(new Set(['done']))
    expect(statuses({ state: 'revoked', ...voted, reason: 'x' }).at(-1)).toBe('stopped')
  })
})

describe('where offices forward what they have passed', () => {
  const policy = { route: { roles: ['officer'], takes: {} }, lacks: ['publicise', 'closeNotice'] } as const
  const passed = [{ office: works.id, role: 'officer', own: true }] as const
  const told = (progress: Progress) =>
    timeline({ application: lins(progress) as Application, desks: passed, log, arrived: 'wednesday', policy })

  it('shows the desks known so far and that it waits to be forwarded, and no notice that there is none of [SD-APPL-15]', () => {
    expect(told({ state: 'to-forward', office: works.id, passed })).toEqual([
      { step: 'fill-in', status: 'done', on: 'monday' },
      { step: 'desk', office: works.id, role: 'officer', status: 'done', on: 'tuesday' },
      { step: 'forward', office: works.id, status: 'current', since: 'wednesday' },
      { step: 'review', status: 'to-come' },
      { step: 'outcome-notice', status: 'to-come' },
      { step: 'confirmation', status: 'to-come' },
      { step: 'certificate', status: 'to-come' },
    ])
    expect(told({ state: 'under-check', desks: passed, at: 0 }).find(({ step }) => step === 'forward')).toEqual({
      step: 'forward',
      status: 'to-come',
    })
  })

  it('knows no further forwarding once it is with the committee', () => {
    const committee = { office: city.id, committee: 1 as CommitteeId, entrusted: false }
    const steps = told({ state: 'with-committee', ...committee })
    expect(steps.map(({ step, status }) => [step, status]).slice(1, 3)).toEqual([
      ['desk', 'done'],
      ['review', 'current'],
    ])
  })
})
