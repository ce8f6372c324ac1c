import { App } from 'antd'
import type { Row } from '../../core/condition.ts'
import type { Section } from '../../core/form.ts'
import { refusalSentence } from '../words/refusals.ts'
import { useOpened } from './context.ts'
import { useDeletion } from './deletion.tsx'
import type { Outcome } from './sections.ts'

/** 删除 of a row that is stored by itself: asked first, said after, and had back by 撤销. */
export function useTakingAway(section: Section, rows: readonly Row[]) {
  const { storing } = useOpened()
  const { message } = App.useApp()
  const remove = useDeletion()
  const { noun = '' } = section.list ?? {}
  const put = async (change: (rows: readonly Row[]) => readonly Row[]) => {
    const outcome = await storing?.put(section.id, (value) => change((value ?? []) as readonly Row[]))
    if (outcome && outcome.is !== 'saved') message.error(notDone(outcome))
    return outcome?.is === 'saved'
  }
  return (index: number) => {
    const row = rows[index]
    if (!row) return
    remove({
      id: row.id,
      index,
      noun,
      onDelete: async () => {
        const done = await put((now) => now.filter(({ id }) => id !== row.id))
        if (done) storing?.kept.keep(section.id, row.id, undefined)
        return done
      },
      onRestore: () => void put((now) => (now.some(({ id }) => id === row.id) ? now : now.toSpliced(index, 0, row))),
    })
  }
}

const notDone = (outcome: Outcome) =>
  outcome.is === 'refused'
    ? refusalSentence(outcome.refusal)
    : outcome.is === 'conflict'
      ? '另一个窗口也改了这一部分，请选择保留哪些内容'
      : '没有保存：网络不通或登录已失效，请重试'
