import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button, Empty, Skeleton, Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { answered, client, Refusal } from '../../api/client.ts'
import { momentOf } from '../../application/today.ts'
import { useRegion } from '../../session.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import '../achievement-checks/desk.css'
import { Request } from './Request.tsx'

type List = 'open' | 'decided'

/** The list at the left, the request chosen with its proof and the decision at the right. */
export function Desk() {
  const [search, setSearch] = useSearchParams()
  const list: List = search.get('list') === 'decided' ? 'decided' : 'open'
  const id = Number(search.get('request')) || undefined
  const { data, error, refetch, ...found } = useRequests(list)
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const to = (request?: number) =>
    setSearch({ ...(list === 'decided' && { list }), ...(request && { request: String(request) }) })
  return (
    <div className="entry-desk" data-open={id !== undefined || undefined}>
      <section className="panel entry-list" aria-label="免面试申请">
        <Tabs
          activeKey={list}
          onChange={(next) => setSearch(next === 'decided' ? { list: next } : {})}
          items={[
            { key: 'open', label: '待审核' },
            { key: 'decided', label: '已审核' },
          ]}
        />
        {error instanceof Refusal ? (
          <Alert
            type="warning"
            showIcon
            title={refusalSentence(error)}
            action={<Button onClick={() => void refetch()}>重试</Button>}
          />
        ) : !data ? (
          <Skeleton active style={{ padding: 16 }} />
        ) : rows.length === 0 ? (
          <Empty description={list === 'open' ? '没有待审核的免面试申请' : '还没有审核过免面试申请'} />
        ) : (
          <ul className="entry-lines">
            {rows.map((row) => (
              <li key={row.id} aria-current={row.id === id || undefined}>
                <button type="button" onClick={() => to(row.id)}>
                  <b>
                    {row.personName}　{row.title}
                  </b>
                  <span className="quiet">{row.planName}</span>
                  <span className="quiet">
                    {row.organisationName}　{momentOf(row.endedAt ?? row.askedAt)}
                    {list === 'decided' && `　${row.stateName}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {found.hasNextPage && (
          <Button block type="text" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            加载更多
          </Button>
        )}
      </section>
      {id === undefined ? (
        <section className="panel entry-none only-wide">
          <Empty description="点左边的一份申请查看原因和证明并审核" />
        </section>
      ) : (
        <Request key={id} id={id} onClose={() => to()} onDone={() => to(rows.find((row) => row.id !== id)?.id)} />
      )}
    </div>
  )
}

function useRequests(list: List) {
  const region = useRegion()
  return useInfiniteQuery({
    queryKey: [region, 'exemption-checks', list],
    queryFn: ({ pageParam }) =>
      answered(
        client.GET('/api/{region}/exemption-checks', {
          params: { path: { region }, query: { list, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}
