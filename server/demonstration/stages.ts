/** How many days before today each stage of the demonstration's stories happens. */
const daysAgo = {
  submit: 75,
  check: 68,
  notice: 46,
  noticed: 36,
  refer: 35,
  received: 33,
  decide: 28,
  outcome: 26,
  'outcome-noticed': 14,
  confirm: 12,
  certify: 10,
  now: 0,
} as const

export type Stage = keyof typeof daysAgo

/** In office hours, spread a little by the person's number. */
export function dayOf(now: Date, stage: Stage, index: number): Date {
  if (stage === 'now') return now
  const spread = stage === 'submit' ? (index % 12) / 2 : stage === 'check' ? index % 16 : 0
  const back = daysAgo[stage] - spread
  return new Date(now.getTime() - back * 86_400_000)
}
