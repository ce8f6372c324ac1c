import { Button, Empty, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { type AchievementState, achievementStates } from '../../../core/achievement.ts'
import type { Row } from '../../../core/condition.ts'
import type { Form, Section } from '../../../core/form.ts'
import { shapeSection } from '../../../core/shape.ts'
import { todayInChina } from '../../application/today.ts'
import { AddRow } from '../../form/AddRow.tsx'
import { OpenedContext, SectionContext } from '../../form/context.ts'
import { LeftRows } from '../../form/LeftRows.tsx'
import { RowWindow } from '../../form/RowWindow.tsx'
import { listed, newRowId } from '../../form/rows.ts'
import '../../form/form.css'
import '../../form/row-table.css'
import { type Item, rowOf } from '../../library/entry.ts'
import { EntryLine } from './EntryLine.tsx'
import { EntryWindows, type Looking } from './EntryWindows.tsx'
import { useItems, useKeeping } from './entries.ts'
import type { LibraryShown } from './Kinds.tsx'
import { openLocks, useStoringRows } from './storing-rows.ts'

type Open = { row: Row; is: 'new' | 'changed' }
const filters = ['draft', 'pending', 'approved', 'returned'] as const

/** The entries of one kind; each is filled in in a window of its own and stored by itself. */
export function Entries({ library, form, section }: { library: LibraryShown; form: Form; section: Section }) {
  const [state, setState] = useState<AchievementState>()
  const [open, setOpen] = useState<Open>()
  const [looking, setLooking] = useState<Looking>()
  const found = useItems(section.id, state)
  const items: readonly Item[] = found.data?.pages.flatMap(({ rows }) => rows) ?? []
  const keep = useKeeping(section.id, items)
  const today = todayInChina()
  const known = library.known as Record<string, string>
  const rows = items.map(rowOf)
  const { opened, left, forget, refresh } = useStoringRows({ form, section, known, today, rows, keep })
  const shown = shapeSection(form, section.id, { [section.id]: rows }, known, today)
  if (shown?.is !== 'list') return null
  const { noun = '', max = 0 } = section.list ?? {}
  const counts = library.kinds.find(({ id }) => id === section.id)?.counts ?? []
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const columns = listed(section, shown.rows).slice(0, 5)
  const close = () => {
    setOpen(undefined)
    refresh()
  }
  return (
    <OpenedContext value={opened}>
      <SectionContext value={section.id}>
        <section className="card row-table library-entries" aria-label={section.heading}>
          <header>
            <h2>{section.heading}</h2>
            <Segmented
              aria-label="状态"
              value={state ?? 'all'}
              onChange={(value) => setState(value === 'all' ? undefined : (value as AchievementState))}
              options={[
                { value: 'all', label: '全部' },
                ...filters.map((value) => ({ value, label: achievementStates[value] })),
              ]}
            />
          </header>
          <AddRow noun={noun} count={total} max={max} onAdd={() => setOpen({ row: { id: newRowId() }, is: 'new' })} />
          <LeftRows
            noun={noun}
            left={left}
            isStored={(id) => rows.some((row) => row.id === id)}
            full={total >= max}
            onGoOn={(row, is) => setOpen({ row, is })}
            onGiveUp={forget}
          />
          {!found.data ? (
            <Skeleton active />
          ) : items.length === 0 ? (
            <Empty description={state ? `没有“${achievementStates[state]}”的${noun}` : `还没有${noun}，点“新增”填写`} />
          ) : (
            <div className="row-table-scroll">
              <table aria-label={section.heading}>
                <thead>
                  <tr>
                    <th scope="col">序号</th>
                    {columns.map(({ id, label }) => (
                      <th key={id} scope="col">
                        {label}
                      </th>
                    ))}
                    <th scope="col">状态</th>
                    <th scope="col">操作</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item, index) => (
                    <EntryLine
                      key={item.id}
                      {...{ item, columns, section, noun }}
                      row={shown.rows[index]}
                      number={index + 1}
                      onChange={() => setOpen({ row: rowOf(item), is: 'changed' })}
                      onLook={(is) => setLooking({ id: item.id, is })}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {found.hasNextPage && (
            <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              加载更多
            </Button>
          )}
        </section>
        {open && (
          <RowWindow
            key={open.row.id}
            shown={{ ...shown, max: max - total + rows.length }}
            rows={rows}
            row={open.row}
            isNew={open.is === 'new'}
            locks={openLocks}
            onClose={close}
            onNext={() => setOpen({ row: { id: newRowId() }, is: 'new' })}
          />
        )}
        <EntryWindows {...{ looking, items, section, keep }} onClose={() => setLooking(undefined)} />
      </SectionContext>
    </OpenedContext>
  )
}
