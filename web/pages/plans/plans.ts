import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { answered, client } from '../../api/client.ts'
import { useRegion } from '../../session.tsx'

const names = ['name', 'year', 'level', 'kind'] as const
type Filters = Partial<Record<(typeof names)[number], string>>

/** The filters stand in the address, so that a list can be come back to and passed on. */
export function useFilters() {
  const [search, setSearch] = useSearchParams()
  const filters: Filters = Object.fromEntries(
    names.flatMap((name) => {
      const said = search.get(name)
      return said ? [[name, said]] : []
    }),
  )
  const set = (part: Filters) =>
    setSearch(
      Object.fromEntries(
        Object.entries({ ...filters, ...part }).filter(([, value]) => value !== undefined && value !== ''),
      ),
      { replace: true },
    )
  return { filters, set, clear: () => setSearch({}, { replace: true }) }
}

export function usePlans(filters: Filters) {
  const region = useRegion()
  const { name, year, level, kind } = filters
  return useInfiniteQuery({
    queryKey: [region, 'plans', name, year, level, kind],
    queryFn: ({ pageParam }) =>
      answered(
        client.GET('/api/{region}/plans', {
          params: {
            path: { region },
            query: {
              ...(name && { name }),
              ...(year && /^\d{4}$/.test(year) && { year: Number(year) }),
              ...(level && { level: level as never }),
              ...(kind && { kind }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  })
}
