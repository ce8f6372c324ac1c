import { Alert, Button, Empty, Grid, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'
import '../../checks/checks.css'
import { FilterChips } from '../../checks/FilterChips.tsx'
import { withFilter } from '../../checks/filters.ts'
import { useOwnWords } from '../../shell/own-words.ts'
import { refusalSentence } from '../../words/refusals.ts'
import './audit.css'
import { Filters } from './Filters.tsx'
import { askedIn, chipsOf, nameOf } from './filters.ts'

type Line = paths['/api/{region}/audit']['get']['responses']['200']['content']['application/json']['rows'][number]

/** The log, newest first: what narrows it, its lines, older and newer. */
export function Lines() {
  const [search, setSearch] = useSearchParams()
  const [former, setFormer] = useState<readonly string[]>([])
  const wide = Grid.useBreakpoint().md ?? true
  const asked = askedIn(search)
  const say = useOwnWords()
  const chips = chipsOf(asked, say)
  const after = search.get('after') ?? undefined
  const { data, error } = useAsk(['audit', asked, after], (region) =>
    client.GET('/api/{region}/audit', { params: { path: { region }, query: { ...asked, ...(after && { after }) } } }),
  )
  const narrow = (next: URLSearchParams) => {
    setFormer([])
    setSearch(next)
  }
  const turn = (cursor: string, trail: readonly string[]) => {
    setFormer(trail)
    setSearch(cursor ? new URLSearchParams([...withFilter(search, {}), ['after', cursor]]) : withFilter(search, {}))
  }
  return (
    <section className="panel">
      <Filters asked={asked} search={search} onSearch={narrow} />
      {chips.length > 0 && <FilterChips chips={chips} found="筛选条件" search={search} onSearch={narrow} />}
      {error instanceof Refusal ? (
        <Alert type="warning" showIcon role="alert" title={refusalSentence(error)} />
      ) : !data ? (
        <Skeleton active style={{ padding: 16 }} />
      ) : data.rows.length === 0 ? (
        <Nothing chips={chips} onDrop={(name) => narrow(withFilter(search, { [name]: undefined }))} />
      ) : wide ? (
        <Table<Line>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={data.rows}
          columns={[
            { title: '时间', width: 180, render: (_, { at }) => time(at) },
            { title: '操作人', render: (_, line) => <Doer line={line} /> },
            { title: '操作', render: (_, { action }) => nameOf(action, say) },
            { title: '对象', dataIndex: 'about' },
          ]}
        />
      ) : (
        <ul className="audit-lines">
          {data.rows.map((line) => (
            <li key={line.id}>
              <b>{nameOf(line.action, say)}</b>
              {line.about && `　${line.about}`}
              <div className="quiet">
                {time(line.at)}　{line.who}
                {line.login && `（${line.login}）`}
              </div>
            </li>
          ))}
        </ul>
      )}
      {data && (after || data.next) && (
        <div style={{ padding: '10px 16px', display: 'flex', gap: 8 }}>
          <Button size="small" disabled={!after} onClick={() => turn(former.at(-1) ?? '', former.slice(0, -1))}>
            较新
          </Button>
          <Button size="small" disabled={!data.next} onClick={() => turn(data.next ?? '', [...former, after ?? ''])}>
            较早
          </Button>
        </div>
      )}
    </section>
  )
}

const Doer = ({ line: { who, login } }: { line: Line }) => (
  <>
    {who ?? '—'}
    {login && <span className="quiet audit-login">{login}</span>}
  </>
)

type NothingProps = { chips: ReturnType<typeof chipsOf>; onDrop: (name: string) => void }

/** Names what narrows the log to nothing, and drops it one by one. */
function Nothing({ chips, onDrop }: NothingProps) {
  const last = chips.at(-1)
  if (!last) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有操作记录" style={{ padding: 24 }} />
  return (
    <div className="empty-list">
      <h2>没有符合这 {chips.length} 个条件的操作记录</h2>
      <p>当前条件：{chips.map(({ words }) => words).join('；')}。去掉其中的条件可以看到更多记录。</p>
      <p className="empty-acts">
        <Button type="primary" onClick={() => onDrop(last.name)}>
          去掉“{last.words}”
        </Button>
      </p>
    </div>
  )
}

const time = (at: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' }).format(
    new Date(at),
  )
