import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import type { AchievementState } from '../../../core/achievement.ts'
import type { Row } from '../../../core/condition.ts'
import { answered, client, Refusal } from '../../api/client.ts'
import type { Outcome } from '../../form/sections.ts'
import { type Item, rowOf } from '../../library/entry.ts'
import { useRegion } from '../../session.tsx'

export function useItems(kind: string, state: AchievementState | undefined) {
  const region = useRegion()
  return useInfiniteQuery({
    queryKey: [region, 'achievements', kind, state],
    queryFn: ({ pageParam }) =>
      answered(
        client.GET('/api/{region}/achievements', {
          params: {
            path: { region },
            query: { kind, ...(state && { state }), ...(pageParam && { before: pageParam }) },
          },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

/**
 * Stores one row at a time, in the order asked. Where another window was faster the person is asked, and nothing of
 * either is lost before they have answered.
 */
export function useKeeping(kind: string, items: readonly Item[]) {
  const region = useRegion()
  const queries = useQueryClient()
  const { modal } = App.useApp()
  const newest = useRef(new Map<string, Item>())
  const last = useRef<Promise<unknown>>(Promise.resolve())
  for (const item of items)
    if ((newest.current.get(item.key)?.version ?? 0) < item.version) newest.current.set(item.key, item)

  const send = async (key: string, value: Row): Promise<Item> => {
    const stored = newest.current.get(key)
    const { id: _, ...fields } = value
    const { item } = stored
      ? await answered(
          client.PUT('/api/{region}/achievements/{id}', {
            params: { path: { region, id: stored.id } },
            body: { version: stored.version, value: fields },
          }),
        )
      : await answered(
          client.POST('/api/{region}/achievements', {
            params: { path: { region } },
            body: { kind, key, value: fields },
          }),
        )
    return item
  }
  const overwrite = (theirs: Item) =>
    new Promise<boolean>((answer) =>
      modal.confirm({
        title: '这条业绩已在别处（另一个窗口或设备）修改',
        content: `保存在服务器上的是：${theirs.name || '（未填名称）'}。要用您现在的内容代替它吗？`,
        okText: '用我的内容代替',
        cancelText: '先不保存',
        onOk: () => answer(true),
        onCancel: () => answer(false),
      }),
    )
  const keep = async (key: string, change: (row: Row) => Row): Promise<Outcome> => {
    const before = newest.current.get(key)
    const value = change(before ? rowOf(before) : { id: key })
    try {
      const item = await send(key, value)
      newest.current.set(key, item)
      void queries.invalidateQueries({ queryKey: [region] })
      return { is: 'saved', version: item.version, savedAt: item.changedAt, value: [rowOf(item)], problems: [] }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const stored = (error.body as { stored?: Item } | undefined)?.stored
      if (error.refusal !== 'changed-elsewhere' || !stored)
        return error.status === 0 || error.status === 401 ? { is: 'lost' } : { is: 'refused', refusal: error }
      if (!(await overwrite(stored))) return { is: 'refused', refusal: error }
      newest.current.set(key, stored)
      return keep(key, change)
    }
  }
  /** One after the other: two files that arrive together change the same row. */
  return (key: string, change: (row: Row) => Row) => {
    const work = last.current.then(() => keep(key, change))
    last.current = work.catch(() => {})
    return work
  }
}
