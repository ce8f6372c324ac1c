import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useWho } from '../../session.tsx'

/** One unit with the kinds that may stand below it, or one's own. */
export function useUnit(id: number | 'own', enabled = true) {
  const { office } = useWho()
  const unit = id === 'own' ? office : id
  return useAsk(
    ['organisations', unit],
    (region) => client.GET('/api/{region}/organisations/{id}', { params: { path: { region, id: unit ?? 0 } } }),
    enabled && unit !== undefined,
  )
}

export function useChildren(parent: number, kind: string, after: string, enabled: boolean) {
  return useAsk(
    ['organisations', parent, kind, after],
    (region) =>
      client.GET('/api/{region}/organisations', {
        params: { path: { region }, query: { parent, kind, ...(after && { after }) } },
      }),
    enabled,
  )
}

export type Unit = NonNullable<ReturnType<typeof useUnit>['data']>
export type Kind = Unit['kinds'][number]
export type Row = NonNullable<ReturnType<typeof useChildren>['data']>['rows'][number]
