import { useBatchOutcome } from '../batch/outcome.tsx'

type Named = {
  id: number
  name: string
  ok: boolean
  refusal?: string | undefined
  detail?: Record<string, string> | undefined
}

/** Says by name who was not moved, and why. */
export function useNamedOutcome() {
  const tell = useBatchOutcome()
  return (what: string, results: readonly Named[]) =>
    tell(what, results, (id) => results.find((one) => one.id === id)?.name || '（不在本列表）')
}
