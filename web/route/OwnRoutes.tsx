import { Alert, App, Button, Empty, Grid, Select, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { useAsk, useChange } from '../api/ask.ts'
import { client, Refusal } from '../api/client.ts'
import { momentWords } from '../checks/line.ts'
import { Sideways } from '../shell/Sideways.tsx'
import { refusalSentence } from '../words/refusals.ts'
import { PageTurner } from './PageTurner.tsx'
import { called, type OwnRequest, type RouteTo, type State, stateTags } from './requests.ts'
import './routes.css'
import '../checks/checks.css'

const filters: { value: State; label: string }[] = [
  { value: 'open', label: '待审核' },
  { value: 'granted', label: '审核通过' },
  { value: 'refused', label: '审核不通过' },
  { value: 'withdrawn', label: '已撤回' },
  { value: 'replaced', label: '已被替换' },
]

/** What one's own unit has asked for: 是否生效, 审核状态, and the reason where there is one. */
export function OwnRoutes({ to }: { to: RouteTo }) {
  const [state, setState] = useState<State>()
  const [pages, setPages] = useState<number[]>([])
  const before = pages.at(-1)
  const wide = Grid.useBreakpoint().md ?? true
  const { data, error } = useAsk(['route-requests', to, state, before], (region) =>
    client.GET('/api/{region}/route-requests', {
      params: { path: { region }, query: { to, ...(state && { state }), ...(before && { before }) } },
    }),
  )
  if (error instanceof Refusal) return <Alert type="error" showIcon role="alert" title={refusalSentence(error)} />
  const words = called[to]
  return (
    <section className="panel routes" aria-labelledby="own-routes">
      <header className="wrapping">
        <h2 id="own-routes">本单位申请的路径</h2>
        <Select
          allowClear
          aria-label="审核状态"
          placeholder="全部审核状态"
          style={{ width: 160 }}
          value={state ?? null}
          options={filters}
          onChange={(value) => {
            setState(value ?? undefined)
            setPages([])
          }}
        />
      </header>
      {!data ? (
        <Skeleton active style={{ padding: 16 }} />
      ) : data.rows.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={state ? '没有这种状态的申请' : `${words.none}。点“新增路径”申请，对方审核通过后就可以上报数据。`}
        />
      ) : wide ? (
        <Sideways label="本单位申请的路径">
          <Table<OwnRequest>
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={data.rows}
            columns={[
              { title: words.target, dataIndex: 'targetName' },
              { title: '职称系列', dataIndex: 'seriesName' },
              { title: '职称等级', dataIndex: 'levelName' },
              { title: '是否生效', render: (_, one) => <InForce one={one} /> },
              { title: '审核状态', render: (_, one) => <StateOf one={one} /> },
              { title: '申请时间', render: (_, one) => momentWords(one.askedAt) },
              { title: '操作', render: (_, one) => <Withdraw one={one} /> },
            ]}
          />
        </Sideways>
      ) : (
        <ul className="route-cards">
          {data.rows.map((one) => (
            <li key={one.id}>
              <b>{one.targetName}</b>
              <span>
                {one.seriesName}　{one.levelName}　<InForce one={one} />
              </span>
              <StateOf one={one} />
              <span className="quiet">{momentWords(one.askedAt)} 申请</span>
              <Withdraw one={one} />
            </li>
          ))}
        </ul>
      )}
      <PageTurner pages={pages} next={data?.next} onPages={setPages} />
    </section>
  )
}

const InForce = ({ one }: { one: OwnRequest }) => (
  <span className={one.inForce ? 'tag ok' : 'tag'}>{one.inForce ? '已生效' : '未生效'}</span>
)

const StateOf = ({ one }: { one: OwnRequest }) => (
  <span className="route-state">
    <span className={stateTags[one.state]}>{one.stateName}</span>
    {one.reason && <span>原因：{one.reason}</span>}
    {one.present && <span className="quiet">审核通过后替换现行路径“{one.present}”</span>}
  </span>
)

function Withdraw({ one }: { one: OwnRequest }) {
  const { message, modal } = App.useApp()
  const withdraw = useChange(
    (region, { id, version }: OwnRequest) =>
      client.PUT('/api/{region}/route-requests/{id}/withdrawal', {
        params: { path: { region, id } },
        body: { version },
      }),
    { done: () => void message.success('已撤回') },
  )
  if (one.state !== 'open') return null
  const ask = () =>
    modal.confirm({
      title: '撤回这条路径申请？',
      content: `${one.targetName}　${one.seriesName}　${one.levelName}`,
      okText: '撤回',
      onOk: () => withdraw.mutateAsync(one).catch(() => undefined),
    })
  return (
    <Button
      type="link"
      size="small"
      aria-label={`撤回${one.targetName}${one.seriesName}${one.levelName}`}
      onClick={ask}
    >
      撤回
    </Button>
  )
}
