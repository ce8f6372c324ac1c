import { Link } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useAddress, useWho } from '../../session.tsx'
import { menuFor } from '../../shell/own-menu.ts'
import { usePortal } from '../../shell/portal.ts'
import { useRouteWork } from './route-work.ts'

/** What waits beside the declarations: who asks to be bound or for a route, entries of the library, opinions on outcomes' notices. */
export function OtherWork() {
  const address = useAddress()
  const pages = menuFor(useWho(), usePortal()).flatMap(({ entries }) => entries.map(({ page }) => page))
  const bindings = useAsk(
    ['bindings', ''],
    (region) => client.GET('/api/{region}/bindings', { params: { path: { region }, query: {} } }),
    pages.includes('bindings'),
  )
  const entries = useAsk(
    ['achievement-checks', 'waiting'],
    (region) =>
      client.GET('/api/{region}/achievement-checks', { params: { path: { region }, query: { list: 'pending' } } }),
    pages.includes('achievement-checks'),
  )
  const opinions = useAsk(
    ['outcome-notices', 'counts'],
    (region) => client.GET('/api/{region}/outcome-notices/counts', { params: { path: { region } } }),
    pages.includes('outcome-notices'),
  )
  const routes = useRouteWork(pages)
  const { own = 0, below = 0, arrived = 0 } = opinions.data ?? {}
  const waiting = [
    { page: 'bindings', words: '人绑定申请待审核', count: bindings.data?.total ?? 0, more: false },
    { page: 'achievement-checks', words: '条业绩待审核', count: 0, more: false, ...entries.data?.total },
    { page: 'outcome-notices', words: '人待公示或待上报公示意见', count: own, more: false },
    { page: 'opinion-checks', words: '人的下级公示意见待审核、待提交', count: below, more: false },
    { page: 'opinion-rulings', words: '人的公示异议待处理', count: arrived, more: false },
    ...routes,
  ].filter(({ page, count }) => count > 0 && pages.includes(page.split('#')[0] ?? ''))
  if (waiting.length === 0) return null
  return (
    <section className="panel other-work" aria-label="其他待办">
      <h2>其他待办</h2>
      {waiting.map(({ page, words, count, more }) => (
        <Link key={page} to={address(page)}>
          {count}
          {more && '+'} {words}
        </Link>
      ))}
    </section>
  )
}
