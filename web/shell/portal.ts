import { useQuery } from '@tanstack/react-query'
import { answered, client } from '../api/client.ts'
import type { paths } from '../api/schema.ts'
import { useRegion } from '../session.tsx'

export type Portal = NonNullable<ReturnType<typeof usePortal>>

/** What the province's site says of itself: name, agreement, browser advice. Undefined until it has been fetched. */
export function usePortal() {
  const region = useRegion()
  const { data } = useQuery({
    queryKey: [region, 'portal'],
    queryFn: () => answered(client.GET('/api/{region}', { params: { path: { region } } })),
    staleTime: Number.POSITIVE_INFINITY,
    initialData: () => cameWithPage(region),
  })
  return data
}

/** The server writes it into the page that it sends first, so that nobody waits for it. */
function cameWithPage(region: string): Told | undefined {
  const text = document.getElementById('portal')?.textContent
  const told = text ? (JSON.parse(text) as Told) : undefined
  return told?.id === region ? told : undefined
}

type Told = paths['/api/{region}']['get']['responses']['200']['content']['application/json']
