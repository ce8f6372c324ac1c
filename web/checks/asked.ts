import { usePortal } from '../shell/portal.ts'
import { type Asked, askedIn, type List } from './filters.ts'
import { useCounts } from './lines.ts'

type Page = { always?: List | undefined; part?: 'forwarding' | undefined }

/** What the address asks for; where offices forward what they have passed, of the present year unless another is said. */
export function useAsked(search: URLSearchParams, { always, part }: Page) {
  const { data: counts } = useCounts()
  const granted = usePortal()?.routesGranted === true
  const first = part === 'forwarding' ? 'to-forward' : granted ? 'waiting' : 'own'
  const named = askedIn(search, { ...(always && { always }), first })
  const asked: Asked = granted && named.year === undefined && counts?.year ? { ...named, year: counts.year } : named
  const year = counts?.year ?? new Date().getFullYear()
  return { asked, first, counts, granted, years: [year, year - 1, year - 2] }
}
