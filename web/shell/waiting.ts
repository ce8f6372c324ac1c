import { useSyncExternalStore } from 'react'
import { waiting } from '../api/patient.ts'

const subscribe = (told: () => void) => {
  waiting.addEventListener('change', told)
  return () => waiting.removeEventListener('change', told)
}

/** How many calls of this page wait for the server, and when the next of them comes again. */
export function useWaiting() {
  const calls = useSyncExternalStore(subscribe, () => waiting.calls)
  const next = useSyncExternalStore(subscribe, () => waiting.next)
  return { calls, next }
}
