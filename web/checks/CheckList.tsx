import { Alert, Button, Grid, Skeleton } from 'antd'
import { useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { Refusal } from '../api/client.ts'
import { Roster } from '../forwarding/Roster.tsx'
import { useAddress, useWho } from '../session.tsx'
import { refusalSentence } from '../words/refusals.ts'
import { useAsked } from './asked.ts'
import { useChips } from './chips.ts'
import { Exports } from './Exports.tsx'
import './checks.css'
import { columnsOf, useColumnChoice } from './columns.tsx'
import { EmptyList } from './EmptyList.tsx'
import { FilterBar } from './FilterBar.tsx'
import { filtersIn, type List, withFilter, withoutFilters } from './filters.ts'
import { useKeys } from './keys.ts'
import { LineCards } from './LineCards.tsx'
import { type Chosen, LineTable } from './LineTable.tsx'
import { ListBar } from './ListBar.tsx'
import { ListFoot } from './ListFoot.tsx'
import { ListTabs, mayCheck, StateTabs } from './ListTabs.tsx'
import { countWords, type Line } from './line.ts'
import { pageSize, useLines } from './lines.ts'

/** 资格审查 and 已审核列表: what is asked for stands in the address, the server sorts and pages. */
export function CheckList({ always, part }: { always?: List; part?: 'forwarding' }) {
  const [search, setSearch] = useSearchParams()
  const { asked, first, counts, granted, years } = useAsked(search, { always, part })
  const after = search.get('after') ?? undefined
  const trail = (useLocation().state as { trail?: string[] } | null)?.trail ?? []
  const who = useWho()
  const go = useNavigate()
  const address = useAddress()
  const wide = Grid.useBreakpoint().md ?? true
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const [at, setAt] = useState(-1)
  const { data, error, refetch, total } = useLines(asked, after)
  const rows = data?.rows ?? []
  const limit = counts?.stuckAfter ?? 5
  const mayAct =
    part === 'forwarding'
      ? asked.list === 'to-forward' && who.capabilities.includes('forward')
      : ['own', 'subordinate', 'waiting'].includes(asked.list) && mayCheck(who)
  const to = (line: Line) => {
    const kept = withFilter(search, { list: asked.list === first && part === undefined ? undefined : asked.list })
    return `${address(`checks/${line.id}`)}${kept.size ? `?${kept}` : ''}`
  }
  const word = mayAct && part === undefined ? (who.kind === 'approver' ? '审批' : '审核') : '查看'
  const columns = columnsOf(asked, { limit, from: trail.length * pageSize + 1, to, word })
  const { shown, button } = useColumnChoice(columns)
  const chips = useChips(search)
  const ask = (next: URLSearchParams) => {
    setAt(-1)
    setSearch(next)
  }
  const turn = (list: List) => {
    setChosen(new Map())
    const dropped = { sort: undefined, state: undefined, routeless: undefined }
    ask(withFilter(search, { list: list === first ? undefined : list, ...dropped }))
  }
  const toggle = (line: Line) => {
    const next = new Map(chosen)
    if (!next.delete(line.id)) next.set(line.id, line)
    setChosen(next)
  }
  const under = rows[at]
  useKeys({
    j: () => setAt(Math.min(rows.length - 1, at + 1)),
    k: () => setAt(Math.max(0, at - 1)),
    x: () => mayAct && under && toggle(under),
    enter: () => under && void go(to(under)),
  })
  const page = (cursor: string | undefined, next: string[]) => {
    const kept = withFilter(search, {})
    if (cursor) kept.set('after', cursor)
    setAt(-1)
    setSearch(kept, { state: { trail: next } })
  }
  return (
    <>
      <section className="panel check-list">
        {granted && !always ? (
          <StateTabs list={asked.list} onList={turn} {...(part && { part })} />
        ) : !always ? (
          <ListTabs list={asked.list} counts={counts} onList={turn} />
        ) : null}
        <FilterBar
          asked={asked}
          search={search}
          onSearch={ask}
          years={years}
          rows={rows}
          found={total ? `共 ${countWords(total)} 份` : ''}
          byEmployer={granted}
          actions={
            <>
              {button}
              {(asked.list === 'checked' || asked.list === 'all') && <Exports filters={filtersIn(search)} />}
              {part && <Roster asked={asked} />}
            </>
          }
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
          <EmptyList
            list={asked.list}
            chips={chips}
            onDrop={(name) =>
              ask(withFilter(search, { [name]: undefined, ...(name === 'unit' && { unitName: undefined }) }))
            }
            onClear={() => ask(withoutFilters(search))}
          />
        ) : wide ? (
          <LineTable
            rows={rows}
            columns={shown}
            at={at}
            chosen={mayAct ? chosen : undefined}
            onChosen={setChosen}
            onSort={(sort) => ask(withFilter(search, { sort }))}
          />
        ) : (
          <LineCards rows={rows} limit={limit} to={to} onToggle={toggle} {...(mayAct && { chosen })} />
        )}
        {rows.length > 0 && (
          <ListFoot
            limit={limit}
            from={trail.length * pageSize + 1}
            rows={rows.length}
            total={total}
            onFormer={after === undefined ? undefined : () => page(trail.at(-1) || undefined, trail.slice(0, -1))}
            onNext={data?.next ? () => page(data.next ?? undefined, [...trail, after ?? '']) : undefined}
          />
        )}
      </section>
      {mayAct && (
        <ListBar asked={asked} chosen={chosen} onChosen={setChosen} here={rows} total={total} {...(part && { part })} />
      )}
    </>
  )
}
