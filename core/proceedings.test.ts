import { describe, expect, it } from 'vitest'
import type { Progress } from './application.ts'
import { standingEvents } from './proceedings.ts'
import type { Desk } from './route.ts'

const desks = [
  { office: 4, role: 'officer', own: true },
  { office: 4, role: 'approver', own: true },
  { office: 2, role: 'officer', own: false },
] as unknown as Desk[]
const submit = (at: number) => ({
  act: 'submit',
  is: 'applicant',
  office: 4,
  text: '',
  progress: { state: 'under-check', desks, at } as Progress,
})
const approve = (desk: number, text: string) => ({
  act: 'approve',
  is: desks[desk]?.role ?? '',
  office: Number(desks[desk]?.office),
  text,
  progress: { state: 'eligible', office: 2 } as Progress,
})
const said = (...events: ReturnType<typeof approve>[]) =>
  standingEvents(events)
    .filter(({ act }) => act === 'approve')
    .map(({ text }) => text)

describe('what still stands', () => {
  it('is only what was said about the last submission, where checking starts again at the first desk', () => {
    expect(said(submit(0), approve(0, 'a'), approve(1, 'b'), submit(0), approve(0, 'c'))).toEqual(['c'])
  })
  it('is also what the desks before the one that returned it had said, where checking goes on from there', () => {
    expect(said(submit(0), approve(0, 'a'), approve(1, 'b'), submit(1), approve(1, 'c'))).toEqual(['a', 'c'])
  })
  it('is the last word of each desk', () => {
    expect(said(submit(0), approve(0, 'a'), approve(0, 'b'), approve(1, 'c'))).toEqual(['b', 'c'])
  })
})
