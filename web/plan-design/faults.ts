import { createContext, useContext } from 'react'
import type { PlanFault } from '../../core/plan-fault.ts'
import { faultSentence } from '../words/plan-faults.ts'

export const FaultsContext = createContext<readonly PlanFault[]>([])

/** What is wrong at this very place, said for a person. */
export function useFault(at: string): string | undefined {
  const fault = useContext(FaultsContext).find((one) => one.at === at)
  return fault && faultSentence(fault)
}

/** How many things are wrong at this place and below it. */
export const useFaultsBelow = (at: string) =>
  useContext(FaultsContext).filter((one) => one.at === at || one.at.startsWith(`${at}.`)).length

/** Of something not filled in yet nobody is told at its place before they ask what is missing. */
export const unasked = (faults: readonly PlanFault[]) => faults.filter(({ fault }) => !onlyMissing.has(fault))

const onlyMissing: ReadonlySet<PlanFault['fault']> = new Set([
  'name-missing',
  'no-title-chosen',
  'no-specialty-chosen',
  'label-missing',
  'clause-missing',
  'criterion-says-nothing',
  'nothing-counted',
])

export const placeId = (at: string) => `plan-${at}`

/** Once what holds it has unfolded, brings what is wrong into view and puts the cursor there. */
export const goToFaultSoon = (at: string) => setTimeout(() => goToFault(at), 60)

function goToFault(at: string): void {
  const steps = at.split('.')
  const found = steps
    .map((_, index) => document.getElementById(placeId(steps.slice(0, steps.length - index).join('.'))))
    .find((element) => element !== null)
  if (!found) return
  found.scrollIntoView({ block: 'center' })
  const control = found.matches('input, textarea, button, [tabindex]')
    ? found
    : found.querySelector<HTMLElement>('input, textarea, button')
  control?.focus({ preventScroll: true })
}
