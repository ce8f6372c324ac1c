import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'

/** The one that has lain here longest, where none has lain too long. */
export function useFirst() {
  const { data: own } = useNewest('own', 'arrived', 1)
  const { data: subordinate } = useNewest('subordinate', 'arrived', 1)
  const line = own?.rows[0]
  if (line) return { id: line.id, list: 'own' as const }
  const other = subordinate?.rows[0]
  return other && { id: other.id, list: 'subordinate' as const }
}

/** Of one of the desk's two lists, in the order of their arrival. */
export const useNewest = (list: 'own' | 'subordinate', sort: 'arrived' | '-arrived', limit: number) =>
  useAsk(['checks', list, sort, limit], (region) =>
    client.GET('/api/{region}/checks', { params: { path: { region }, query: { list, sort, limit } } }),
  )
