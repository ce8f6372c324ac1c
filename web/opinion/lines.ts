import { useSearchParams } from 'react-router'
import type { paths } from '../api/schema.ts'

export type OpinionLine =
  paths['/api/{region}/outcome-notices']['get']['responses'][200]['content']['application/json']['rows'][number]

const names = ['idNumber', 'name', 'level', 'title', 'stage'] as const
export type OpinionFilter = (typeof names)[number]
export type OpinionSearch = { [Name in OpinionFilter]?: string } & { page: number }

/** What the list is searched by stands in the address; a change of it begins at the first page. */
export function useOpinionSearch() {
  const [search, setSearch] = useSearchParams()
  const asked: OpinionSearch = { page: Math.max(1, Number(search.get('page')) || 1) }
  for (const name of names) {
    const value = search.get(name)
    if (value) asked[name] = value
  }
  const ask = (next: OpinionSearch) =>
    setSearch(
      Object.fromEntries(
        Object.entries(next).flatMap(([name, value]) =>
          !value || (name === 'page' && value === 1) ? [] : [[name, String(value)]],
        ),
      ),
    )
  return { asked, ask }
}
