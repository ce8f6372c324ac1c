import { useWho } from '../session.tsx'
import { usePortal } from '../shell/portal.ts'

/** Whoever signs in by the province's identity service has none here. */
export function useHasPassword() {
  const { kind } = useWho()
  const opened = usePortal()?.accounts.opened
  return kind !== 'applicant' || (opened !== undefined && opened !== 'by-provider')
}
