import { Alert, Empty, Input, Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { useAsk } from '../api/ask.ts'
import { client, Refusal } from '../api/client.ts'
import { refusalSentence } from '../words/refusals.ts'
import { AskedList } from './AskedList.tsx'
import { GrantMany } from './GrantMany.tsx'
import { PageTurner } from './PageTurner.tsx'
import type { RouteTo, State } from './requests.ts'
import './routes.css'
import '../checks/checks.css'

const tabs: readonly { key: State | 'all'; label: string }[] = [
  { key: 'open', label: '待审核' },
  { key: 'granted', label: '审核通过' },
  { key: 'refused', label: '审核不通过' },
  { key: 'all', label: '全部' },
]

/** What units ask of one's own office, state by state; 审核通过 and 审核不通过, one by one or many at once. */
export function AskedRoutes({ to }: { to: RouteTo }) {
  const [tab, setTab] = useState<State | 'all'>('open')
  const [name, setName] = useState('')
  const [pages, setPages] = useState<number[]>([])
  const [chosen, setChosen] = useState<readonly number[]>([])
  const before = pages.at(-1)
  const { data, error } = useAsk(['route-checks', to, tab, name, before], (region) =>
    client.GET('/api/{region}/route-checks', {
      params: {
        path: { region },
        query: { to, ...(tab !== 'all' && { state: tab }), ...(name && { name }), ...(before && { before }) },
      },
    }),
  )
  const counts = useAsk(['route-checks', to, 'counts'], (region) =>
    client.GET('/api/{region}/route-checks', { params: { path: { region }, query: { to, limit: 1 } } }),
  ).data?.counts
  if (error instanceof Refusal) return <Alert type="error" showIcon role="alert" title={refusalSentence(error)} />
  const anew = () => {
    setPages([])
    setChosen([])
  }
  const possible = data?.rows.filter(({ state, whyNot }) => state === 'open' && whyNot === null) ?? []
  return (
    <section className="panel routes" aria-label={to === 'unit' ? '单位路径申请' : '评委会路径申请'}>
      <Tabs
        activeKey={tab}
        onChange={(key) => {
          setTab(key as State | 'all')
          anew()
        }}
        items={tabs.map(({ key, label }) => ({
          key,
          label: counts && key !== 'all' ? `${label} ${counts[key]}` : label,
        }))}
      />
      <header className="wrapping">
        <Input.Search
          allowClear
          aria-label="申请单位"
          placeholder="申请单位名称中的字"
          style={{ maxWidth: 280 }}
          maxLength={80}
          onSearch={(text) => {
            setName(text.trim())
            anew()
          }}
        />
        {possible.length > 1 && <GrantMany possible={possible} chosen={chosen} onChoose={setChosen} />}
      </header>
      {!data ? (
        <Skeleton active style={{ padding: 16 }} />
      ) : data.rows.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={emptyWords(to, tab, name)} />
      ) : (
        <AskedList to={to} rows={data.rows} possible={possible} chosen={chosen} onChoose={setChosen} />
      )}
      <PageTurner pages={pages} next={data?.next} onPages={setPages} />
    </section>
  )
}

function emptyWords(to: RouteTo, tab: State | 'all', name: string) {
  if (name) return `没有名称含“${name}”的单位的申请`
  if (tab !== 'open' && tab !== 'all') return '没有这种状态的申请'
  return to === 'unit'
    ? '没有待审核的申请。下级单位申请上报到本单位，会出现在这里。'
    : '没有待审核的申请。单位申请报送本单位组建的评委会，会出现在这里。'
}
