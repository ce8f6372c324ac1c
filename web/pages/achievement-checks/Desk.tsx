import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button, Empty, Input, Select, Skeleton, Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { answered, client, Refusal } from '../../api/client.ts'
import { useRegion } from '../../session.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import './desk.css'
import { Entry } from './Entry.tsx'
import { Lines } from './Lines.tsx'

type Asked = { list: 'pending' | 'decided'; kind?: string; person?: string }

/** The list at the left, the entry chosen with its evidence and the decision at the right; what is asked for stands in the address. */
export function Desk() {
  const [search, setSearch] = useSearchParams()
  const asked: Asked = {
    list: search.get('list') === 'decided' ? 'decided' : 'pending',
    ...(search.get('kind') && { kind: search.get('kind') ?? '' }),
    ...(search.get('person') && { person: search.get('person') ?? '' }),
  }
  const { data, error, refetch, ...found } = useDesk(asked)
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const first = data?.pages[0]
  const id = Number(search.get('entry')) || undefined
  const to = (changes: Record<string, string | undefined>) => {
    const asked = Object.entries({ ...Object.fromEntries(search), ...changes })
    setSearch(asked.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])))
  }
  const total = first?.total && `共 ${first.total.more ? `${first.total.count} 条以上` : `${first.total.count} 条`}`
  return (
    <div className="entry-desk" data-open={id !== undefined || undefined}>
      <section className="panel entry-list" aria-label="业绩列表">
        <Tabs
          activeKey={asked.list}
          onChange={(list) => to({ list: list === 'pending' ? undefined : list, entry: undefined })}
          items={[
            { key: 'pending', label: '待审核' },
            { key: 'decided', label: '已审核' },
          ]}
        />
        <div className="entry-filters">
          <Select
            aria-label="业绩种类"
            allowClear
            placeholder="全部种类"
            value={asked.kind ?? null}
            onChange={(kind) => to({ kind: kind ?? undefined, entry: undefined })}
            options={first?.kinds.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          />
          <Input.Search
            aria-label="姓名"
            placeholder="姓名（开头几个字）"
            allowClear
            maxLength={40}
            defaultValue={asked.person}
            onSearch={(person) => to({ person: person.trim() || undefined, entry: undefined })}
          />
          <span className="quiet">{total}</span>
        </div>
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
          <Empty description={nothing(asked)} />
        ) : (
          <Lines
            rows={rows}
            kinds={first?.kinds ?? []}
            mayChoose={asked.list === 'pending'}
            chosen={id}
            onOpen={(entry) => to({ entry: String(entry) })}
          />
        )}
        {found.hasNextPage && (
          <Button block type="text" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            加载更多
          </Button>
        )}
      </section>
      {id === undefined ? (
        <section className="panel entry-none only-wide">
          <Empty description={rows.length > 0 ? '点左边的一条业绩查看材料并审核' : '审核的业绩和它的材料在这里显示'} />
        </section>
      ) : (
        <Entry
          key={id}
          id={id}
          onClose={() => to({ entry: undefined })}
          onDone={() => to({ entry: rows.find((row) => row.id !== id)?.id.toString() })}
        />
      )}
    </div>
  )
}

const nothing = ({ list, kind, person }: Asked) =>
  kind || person ? '没有符合条件的业绩，请换个种类或姓名' : list === 'pending' ? '没有待审核的业绩' : '还没有审核过业绩'

function useDesk(asked: Asked) {
  const region = useRegion()
  return useInfiniteQuery({
    queryKey: [region, 'achievement-checks', asked],
    queryFn: ({ pageParam }) =>
      answered(
        client.GET('/api/{region}/achievement-checks', {
          params: { path: { region }, query: { ...asked, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
}
