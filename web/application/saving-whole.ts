import { App } from 'antd'
import { useState } from 'react'
import { problemsOf } from '../../core/completeness.ts'
import { type Answers, isFilled, type Row, type Sheet } from '../../core/condition.ts'
import type { Day } from '../../core/day.ts'
import type { Problem, Section } from '../../core/form.ts'
import { stopsSaving } from '../../core/saving.ts'
import { shownAnswers } from '../../core/shown.ts'
import type { Place } from '../form/place.ts'
import { useSteady } from '../form/steady.ts'
import { refusalSentence } from '../words/refusals.ts'
import type { useFilling } from './filling.ts'
import type { Own } from './own.ts'

/** 保存 where a section is stored only whole and right: what is wrong is named at its field, and 保存成功 said. */
export function useSavingWhole(
  own: Own,
  today: Day,
  { autosave, held, answers, stored, known }: ReturnType<typeof useFilling>,
  goTo: (place: Place) => void,
) {
  const { form } = own
  const { modal, message } = App.useApp()
  /** Sections that somebody tried to save: what they lack is named from then on. */
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set())
  /** What the server found, for as long as the section stays as it was sent. */
  const [refused, setRefused] = useState<ReadonlyMap<string, { value: unknown; problems: readonly Problem[] }>>(
    new Map(),
  )

  const point = (wrong: readonly Problem[]) => {
    const first = wrong.find(({ field }) => field !== undefined) ?? wrong[0]
    message.error(`没有保存：还有 ${wrong.length} 处需要修改`)
    if (first?.field === undefined) return
    const { section, row, field } = first
    setTimeout(() => goTo({ section, ...(row !== undefined && { row }), field }), 50)
  }
  const send = async (ids: readonly string[]) => {
    const done = await autosave.save(ids)
    const now = autosave.snapshot()
    const found = ids.flatMap((id) => (now[id]?.status === 'refused' ? [{ id, refusal: now[id].refusal }] : []))
    setRefused(
      new Map(found.map(({ id, refusal }) => [id, { value: now[id]?.value, problems: refusal?.problems ?? [] }])),
    )
    const problems = found.flatMap(({ refusal }) => refusal?.problems ?? [])
    if (done) {
      setAsked((before) => new Set([...before].filter((id) => !ids.includes(id))))
      message.success('保存成功')
    } else if (problems.length > 0) point(problems)
    else if (found[0]?.refusal) message.error(refusalSentence(found[0].refusal))
    else if (ids.every((id) => now[id]?.status !== 'conflict'))
      message.warning('没有保存：网络不通或登录已失效，内容已留在本机，恢复后自动保存')
  }
  const save = useSteady(async (sections: readonly Section[]) => {
    const wanted = sections.filter(({ id, list }) => !list || (held[id]?.status ?? 'saved') !== 'saved')
    const ids = wanted.map(({ id }) => id)
    if (ids.length === 0) return void message.success('保存成功')
    const before = problemsOf(form, stored, known, today)
    const after = problemsOf(form, answers, known, today, stored)
    const wrong = wanted.flatMap((section) => {
      const next = answers[section.id] ?? (section.list ? [] : {})
      return stopsSaving(section, { stored: stored[section.id], next }, { before, after })
    })
    if (wrong.length > 0) {
      setAsked((all) => new Set([...all, ...ids]))
      return point(wrong)
    }
    const next: Answers = { ...stored, ...Object.fromEntries(ids.map((id) => [id, answers[id] ?? {}])) }
    const left = shownAnswers(form, next, known, today)
    const hidden = form.sections.filter(
      ({ id }) => !(id in left) && id in shownAnswers(form, stored, known, today) && hasAnswers(stored[id]),
    )
    if (hidden.length === 0) return send(ids)
    modal.confirm({
      title: '有的页面保存后不再需要填写',
      content: `按改后的内容，「${hidden.map(({ heading }) => heading).join('」「')}」不再显示。已填写的内容会保留，改回原来的选择并保存后恢复。`,
      okText: '保存',
      cancelText: '返回修改',
      onOk: () => send(ids),
    })
  })
  /** 删除 of a whole page: what was stored and what was typed, with its files. */
  const empty = useSteady((section: Section) => {
    modal.confirm({
      title: `清空「${section.heading}」？`,
      content: '本页已填写的内容和附件会一起删除，不能恢复。',
      okText: '删除',
      cancelText: '取消',
      okButtonProps: { danger: true },
      onOk: async () => {
        const blank = Object.fromEntries(section.fields.map(({ id }) => [id, '']))
        const outcome = await autosave.put(section.id, () => blank)
        if (outcome.is === 'saved') message.success('已清空')
        else message.error(outcome.is === 'refused' ? refusalSentence(outcome.refusal) : '没有删除，请重试')
      },
    })
  })
  const foundAt = (section: string) => {
    const one = refused.get(section)
    return one && one.value === held[section]?.value ? one.problems : []
  }
  return { save, empty, isAsked: (section: string) => asked.has(section), foundAt }
}

const hasAnswers = (value: Answers[string] | undefined) =>
  (Array.isArray(value) ? (value as readonly Row[]) : [(value ?? {}) as Sheet]).some((sheet) =>
    Object.entries(sheet).some(([id, one]) => id !== 'id' && isFilled(one)),
  )
