import { useAsk } from '../api/ask.ts'
import { client } from '../api/client.ts'
import type { paths } from '../api/schema.ts'
import type { Asked } from './filters.ts'

export const pageSize = 20

/** One page of a list, and how many there are in all. Only the first page comes with the total, so others ask for it. */
export function useLines(asked: Asked, after: string | undefined) {
  const page = useAsk(['checks', 'list', asked, after], (region) =>
    client.GET('/api/{region}/checks', {
      params: { path: { region }, query: { ...asked, limit: pageSize, ...(after && { after }) } },
    }),
  )
  const { data: first } = useAsk(
    ['checks', 'total', asked],
    (region) => client.GET('/api/{region}/checks', { params: { path: { region }, query: { ...asked, limit: 1 } } }),
    after !== undefined,
  )
  return { ...page, total: page.data?.total ?? first?.total ?? undefined }
}

export type Counts = paths['/api/{region}/checks/counts']['get']['responses'][200]['content']['application/json']

export function useCounts() {
  return useAsk(['checks', 'counts'], (region) =>
    client.GET('/api/{region}/checks/counts', { params: { path: { region } } }),
  )
}
