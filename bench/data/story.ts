import type { Progress } from '../../core/application.ts'
import type { OrganisationId } from '../../core/id.ts'
import { chain } from '../../core/organisation.ts'
import { type Desk, desks, desksAt, isGranted } from '../../core/route.ts'
import type { Declared } from './declared.ts'
import { chance, oneOf } from './random.ts'
import type { Board, Setting } from './setting.ts'
import { type Step, stages, tallyOf } from './step.ts'

/**
 * What happened to each file until it came to be where it is. Notices, bars and certificates are left out: their states need
 * rows of their own.
 */
export function telling(setting: Setting): (declared: Declared) => Step[] {
  const { region, all, posts, boards, today } = setting
  const known = new Map(all.map((one) => [one.id, { ...one, parent: one.ancestors.at(-2) as OrganisationId }]))
  const granted = isGranted(region.policy.route)
  const ways = new Map<string, readonly Desk[]>()
  const wayOf = ({ unit, level, offer: { organiser } }: Declared): readonly Desk[] => {
    const key = `${unit.id} ${level} ${organiser}`
    const found = ways.get(key)
    if (found) return found
    const up = chain(known, unit.id)
    const made = granted
      ? up.filter(({ parent }) => parent !== undefined).flatMap(({ id }) => desksOf(id, unit.id))
      : desks(region.policy.route, up, { level, autonomous: false, ...(organiser && { organiser }) })
    ways.set(key, made)
    return made
  }
  const desksOf = (office: OrganisationId, own: OrganisationId) =>
    desksAt(region.policy.route, office).map((desk) => ({ ...desk, own: office === own }))
  const texts = new Map<string, string>()
  const under = (way: readonly Desk[], at: number) => {
    const some = granted ? way.slice(0, at + 1) : way
    const key = `${way[0]?.office} ${way.at(-1)?.office} ${way.length} ${at}`
    const text = texts.get(key) ?? JSON.stringify({ state: 'under-check', desks: some, at } satisfies Progress)
    texts.set(key, text)
    return text
  }
  const at = (desk: Desk) => ({ by: posts(desk.office, desk.role), is: desk.role, office: desk.office })
  const text = (progress: Progress) => JSON.stringify(progress)

  const submit = (way: readonly Desk[]): Step => ({
    ...{ act: 'submit', is: 'applicant', input: '{"undertaking":true}', progress: under(way, 0) },
  })
  /** One desk after the other, with what lies between two offices where files are forwarded. */
  const climb = (way: readonly Desk[], to: number): Step[] =>
    way.slice(0, to).flatMap((desk, place): Step[] => {
      const ends = place + 1 === way.length
      const approve = { ...at(desk), act: 'approve', input: opinion } as const
      const toForward = text({ state: 'to-forward', office: desk.office, passed: way.slice(0, place + 1) })
      const next = ends ? text({ state: 'eligible', office: desk.office }) : under(way, place + 1)
      if (!granted) return [{ ...approve, progress: next }]
      const waits = { ...approve, progress: toForward }
      return ends || place + 1 === to ? [waits] : [waits, { ...at(desk), act: 'forward', input: '{}', progress: next }]
    })
  const sendBack = (desk: Desk): Step => {
    const progress = text({ state: 'sent-back', from: desk, reason, marks: [], as: 'correction' })
    return { ...at(desk), act: 'sendBack', input: JSON.stringify({ reason, marks: [] }), progress }
  }
  return (declared) => {
    const { until, index, progress, returned } = declared
    if (until === 'draft') return []
    if (until === 'discarded')
      return [{ act: 'discard', is: 'applicant', input: '{}', progress: text({ state: until }) }]
    const way = wayOf(declared)
    const place = Math.floor(progress * way.length)
    const desk = oneOf(way, progress)
    const again = oneOf(way, chance(index, 21))
    const before = returned
      ? [submit(way), ...forwarded(climb(way, way.indexOf(again)), way, again), sendBack(again)]
      : []
    const up = [...before, submit(way), ...forwarded(climb(way, place), way, desk)]
    switch (until) {
      case 'under-check':
        return up
      case 'withdrawn':
        return [
          submit(way),
          { act: 'withdraw', is: 'applicant', input: '{}', progress: text({ state: until, on: today }) },
        ]
      case 'sent-back':
        return [...up, sendBack(desk)]
      case 'refused':
        return [
          ...up,
          {
            ...at(desk),
            act: 'refuse',
            input: JSON.stringify({ reason }),
            progress: text({ state: until, office: desk.office, reason }),
          },
        ]
      case 'to-forward':
        return [...before, submit(way), ...climb(way, place + 1)]
      default:
        return [...before, submit(way), ...climb(way, way.length), ...closing(declared, way)]
    }
  }

  /** Where files are forwarded, what is at a desk has been forwarded there. */
  function forwarded(steps: Step[], way: readonly Desk[], desk: Desk): Step[] {
    const last = steps.at(-1)
    if (!granted || !last?.by || last.act !== 'approve') return steps
    const { by, is, office } = last
    return [
      ...steps,
      { by, is, ...(office && { office }), act: 'forward', input: '{}', progress: under(way, way.indexOf(desk)) },
    ]
  }

  /** From the last desk to the committee, and what it decided. */
  function closing({ until, offer, index }: Declared, way: readonly Desk[]): Step[] {
    const board: Board = boards.find(({ series }) => series === offer.series.id) ?? oneOf(boards, chance(index, 22))
    const last = way.at(-1)
    if (!last) throw new Error('a way without desks')
    const office = granted ? board.authoriser : last.office
    const there = { office, committee: board.id, entrusted: false }
    const convener = { by: posts(board.convener, 'officer'), is: 'officer', office: board.convener } as const
    const keeper = { by: posts(office, 'approver'), is: 'approver', office } as const
    const tally = tallyOf(until !== 'not-passed')
    const steps: Step[] = [
      granted
        ? { ...at(last), act: 'forward', input: '{}', progress: text({ state: 'with-committee', ...there }) }
        : { ...keeper, act: 'assign', input: '{}', progress: text({ state: 'with-committee', ...there }) },
      { ...convener, act: 'receive', input: '{}', progress: text({ state: 'under-review', ...there }) },
      {
        ...{ ...convener, act: 'recordOutcome', input: JSON.stringify({ tally }) },
        progress: text({ state: until === 'not-passed' ? until : 'passed', ...there, tally }),
      },
      {
        ...keeper,
        act: 'closeOutcomeNotice',
        input: '{}',
        progress: text({ state: 'outcome-noticed', ...there, tally }),
      },
      { ...keeper, act: 'confirm', input: '{}', progress: text({ state: 'confirmed', ...there, tally }) },
    ]
    return steps.slice(0, stages.indexOf(until === 'not-passed' ? 'passed' : until))
  }
}

const reason = '学历证明不清晰，请重新上传。'
const opinion = JSON.stringify({ opinion: '材料真实、齐全，同意上报。' })
