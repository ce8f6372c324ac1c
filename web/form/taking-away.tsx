import { App, Button } from 'antd'
import type { Row } from '../../core/condition.ts'
import type { Section } from '../../core/form.ts'
import { refusalSentence } from '../words/refusals.ts'
import { useOpened } from './context.ts'
import type { Outcome } from './sections.ts'

/** 删除 of a row that is stored by itself: asked first, said after, and had back by 撤销. */
export function useTakingAway(section: Section, rows: readonly Row[]) {
  const { storing } = useOpened()
  const { modal, message } = App.useApp()
  const { noun = '' } = section.list ?? {}
  const put = async (change: (rows: readonly Row[]) => readonly Row[]) => {
    const outcome = await storing?.put(section.id, (value) => change((value ?? []) as readonly Row[]))
    if (outcome && outcome.is !== 'saved') message.error(notDone(outcome))
    return outcome?.is === 'saved'
  }
  return (index: number) => {
    const row = rows[index]
    if (!row) return
    const restore = () => {
      message.destroy(row.id)
      void put((now) => (now.some(({ id }) => id === row.id) ? now : now.toSpliced(index, 0, row)))
    }
    modal.confirm({
      title: `删除第 ${index + 1} 条${noun}？`,
      content: '这一条的内容和附件会一起删除；删除后可以立即撤销。',
      okText: '删除',
      cancelText: '取消',
      okButtonProps: { danger: true },
      onOk: async () => {
        if (!(await put((now) => now.filter(({ id }) => id !== row.id)))) return
        storing?.kept.keep(section.id, row.id, undefined)
        message.open({
          key: row.id,
          type: 'success',
          duration: 10,
          content: (
            <>
              已删除第 {index + 1} 条{noun}　
              <Button type="link" size="small" onClick={restore}>
                撤销
              </Button>
            </>
          ),
        })
      },
    })
  }
}

const notDone = (outcome: Outcome) =>
  outcome.is === 'refused'
    ? refusalSentence(outcome.refusal)
    : outcome.is === 'conflict'
      ? '另一个窗口也改了这一部分，请选择保留哪些内容'
      : '没有保存：网络不通或登录已失效，请重试'
