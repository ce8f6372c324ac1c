import type { Application } from './application.ts'
import { type Facts, needs } from './needs.ts'

/** Why this person may not arrange the defence of this one: it is the committee's own office that does, between receipt and vote. */
export function whyNotArrange(application: Application, facts: Facts) {
  const unmet = [needs.convenes, needs.someoneElse].find(({ met }) => !met(application, facts))
  if (unmet) return unmet.refusal
  if (application.state === 'with-committee') return 'defence-before-receipt'
  return application.state === 'under-review' ? undefined : 'defence-after-review'
}
