import { useQuery } from '@tanstack/react-query'
import { answered, client } from '../api/client.ts'
import { useRegion } from '../session.tsx'

export type Portal = NonNullable<ReturnType<typeof usePortal>>

/** What the province's site says of itself: name, agreement, browser advice. Undefined until it has been fetched. */
export function usePortal() {
  const region = useRegion()
  const { data } = useQuery({
    queryKey: [region, 'portal'],
    queryFn: () => answered(client.GET('/api/{region}', { params: { path: { region } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data
}
