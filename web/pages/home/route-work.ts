import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'

/** What waits of the routes: asked of this office, and files of its own or of units below that nothing leads on from. */
export function useRouteWork(pages: readonly string[]) {
  const asked = (to: 'unit' | 'committee') => (region: string) =>
    client.GET('/api/{region}/route-checks', { params: { path: { region }, query: { to, state: 'open', limit: 1 } } })
  const units = useAsk(['route-checks', 'unit', 'open'], asked('unit'), pages.includes('unit-route-checks'))
  const committees = useAsk(
    ['route-checks', 'committee', 'open'],
    asked('committee'),
    pages.includes('committee-route-checks'),
  )
  const stranded = useAsk(
    ['stranded', 'counts'],
    (region) => client.GET('/api/{region}/stranded', { params: { path: { region }, query: { limit: 1 } } }),
    pages.includes('stranded'),
  ).data
  const sum = (some: readonly { count: number }[] = []) => some.reduce((all, { count }) => all + count, 0)
  return [
    { page: 'unit-route-checks', words: '条单位路径申请待审核', count: units.data?.counts?.open ?? 0, more: false },
    {
      page: 'committee-route-checks',
      words: '条评委会路径申请待审核',
      count: committees.data?.counts?.open ?? 0,
      more: false,
    },
    { page: 'stranded', words: '份申报在本单位滞留、无法上报', count: sum(stranded?.groups ?? []), more: false },
    {
      page: 'stranded#stranded-below',
      words: '份申报在下级单位滞留',
      count: sum(stranded?.below?.offices),
      more: stranded?.below?.more ?? false,
    },
  ]
}
