import { App, Button } from 'antd'
import { useState } from 'react'
import type { Row } from '../../core/condition.ts'
import type { Section } from '../../core/form.ts'
import { entryIn } from '../../core/imported.ts'
import { ownMarks, type Stale } from '../../core/taken.ts'
import { useOpened } from '../form/context.ts'
import type { Changed } from '../form/kinds/kind.ts'
import { stepped } from '../form/rows.ts'
import type { Outcome } from '../form/sections.ts'
import { useSteady } from '../form/steady.ts'
import { refusalSentence } from '../words/refusals.ts'

export type RowActs = {
  move: (row: string, by: 1 | -1) => void
  mark: (row: string | undefined, field: string, value: Changed) => void
  /** Exactly one row has such a mark: another gives it up. */
  markOne: (row: string, field: string) => void
  remove: (row: string, stale: Stale | undefined) => void
  anew: (row: string) => void
}

/** What is done with rows that were taken over; each change is stored by itself. */
export function useRowActs(section: Section, rows: readonly Row[]): RowActs {
  const { storing } = useOpened()
  const { message, modal } = App.useApp()
  const told = (outcome: Outcome | undefined) => {
    if (outcome && outcome.is !== 'saved') message.error(notDone(outcome))
    return outcome?.is === 'saved'
  }
  const put = async (change: (rows: readonly Row[]) => readonly Row[]) =>
    told(await storing?.put(section.id, (value) => change((value ?? []) as readonly Row[])))
  const changed = (row: string, field: string, value: Changed) => (now: readonly Row[]) =>
    now.map((one) =>
      one.id === row ? { ...one, [field]: typeof value === 'function' ? value(one[field]) : value } : one,
    )

  const move = useSteady((row: string, by: 1 | -1) => {
    void put((now) => stepped(now, row, by))
  })
  const mark = useSteady((row: string | undefined, field: string, value: Changed) => {
    if (row !== undefined) void put(changed(row, field, value))
  })
  const markOne = useSteady((row: string, field: string) => {
    void put((now) => now.map((one) => ({ ...one, [field]: one.id === row })))
  })
  const anew = useSteady(async (row: string) => {
    const entry = entryIn(row)?.entry
    if (entry !== undefined && told(await storing?.takeOverAnew?.(section.id, entry))) message.success('已重新导入')
  })

  /** Once its removal has been stored, a row is had back as it came: from the library. */
  const restore = async (row: Row, index: number) => {
    const entry = entryIn(row.id)?.entry
    const back = (now: readonly Row[], one: Row) => now.toSpliced(index, 0, one)
    if (entry === undefined || !told(await storing?.takeOver?.(section.id, [entry]))) return
    await put((now) => {
      const fresh = now.find(({ id }) => entryIn(id)?.entry === entry)
      if (!fresh) return now
      const others = now.filter(({ id }) => id !== fresh.id)
      return back(others, { ...fresh, ...ownMarks(section, row) })
    })
  }
  const removeNow = async (row: Row, index: number, number: number) => {
    if (!(await put((now) => now.filter(({ id }) => id !== row.id)))) return
    const key = `removed-${row.id}`
    message.open({
      key,
      type: 'success',
      duration: 10,
      content: (
        <>
          已移除第 {number} 条，业绩库中的记录仍在　
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy(key)
              void restore(row, index)
            }}
          >
            撤销
          </Button>
        </>
      ),
    })
  }
  const remove = useSteady((id: string, stale: Stale | undefined) => {
    const index = rows.findIndex((row) => row.id === id)
    const row = rows[index]
    if (!row) return
    if (!stale || stale === 'newer-version') return void removeNow(row, index, index + 1)
    modal.confirm({
      title: `移除第 ${index + 1} 条？`,
      content:
        stale === 'removed'
          ? '业绩库中的这条记录已删除，移除后不能再导入。'
          : '业绩库中的这条记录还没有重新审核通过，移除后要等审核通过才能再导入。',
      okText: '移除',
      cancelText: '取消',
      okButtonProps: { danger: true },
      onOk: () => removeNow(row, index, index + 1),
    })
  })
  const [acts] = useState<RowActs>(() => ({ move, mark, markOne, remove, anew: (row) => void anew(row) }))
  return acts
}

export const notDone = (outcome: Outcome) =>
  outcome.is === 'refused'
    ? refusalSentence(outcome.refusal)
    : outcome.is === 'conflict'
      ? '另一个窗口刚刚改了这一栏，已显示最新内容，请再试一次'
      : '没有保存：网络不通或登录已失效，请重试'
