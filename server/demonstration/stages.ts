/** How many days before today each stage of the demonstration's stories happens. */
const daysAgo = {
  plan: 125,
  library: 115,
  'library-check': 100,
  submit: 75,
  check: 68,
  // Files that wait at a desk today came lately.
  'submit-lately': 12,
  'check-lately': 8,
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

/** Over how many days a stage is spread. */
const spread: Record<Stage, number> = {
  plan: 1,
  library: 8,
  'library-check': 6,
  submit: 6,
  check: 16,
  'submit-lately': 4,
  'check-lately': 7,
  notice: 1,
  noticed: 1,
  refer: 1,
  received: 1,
  decide: 1,
  outcome: 1,
  'outcome-noticed': 1,
  confirm: 1,
  certify: 1,
  now: 1,
}

/** In office hours of that day, spread a little by the person's number; never in the future. */
export function dayOf(now: Date, stage: Stage, index: number): Date {
  if (stage === 'now') return now
  const day = new Date(now.getTime() - (daysAgo[stage] - Math.floor(index % spread[stage])) * 86_400_000)
    .toISOString()
    .slice(0, 10)
  const minutes = 9 * 60 + ((index * 37) % 450)
  const time = new Date(`${day}T00:00:00+08:00`).getTime() + minutes * 60_000
  return new Date(Math.min(time, now.getTime()))
}
