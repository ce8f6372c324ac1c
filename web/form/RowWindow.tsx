import { App, Button, Modal } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Row } from '../../core/condition.ts'
import { cascaded } from '../../core/field/choice.ts'
import type { Problem } from '../../core/form.ts'
import { stopsSaving } from '../../core/saving.ts'
import type { ShownSection } from '../../core/shape.ts'
import { refusalSentence } from '../words/refusals.ts'
import { useOpened } from './context.ts'
import { EvidenceHint } from './EvidenceHint.tsx'
import { FieldsView } from './FieldsView.tsx'
import { saidIn } from './findings.ts'
import type { Changed } from './kinds/kind.ts'
import type { Locks } from './locks.ts'
import { goToPlace } from './place.ts'
import { evidenceIn, withRow } from './rows.ts'
import { sameValue } from './sections.ts'
import { useSteady } from './steady.ts'

type Props = {
  shown: Extract<ShownSection, { is: 'list' }>
  rows: readonly Row[]
  row: Row
  isNew: boolean
  locks: Locks
  wantedField?: string | undefined
  onClose: () => void
  onNext: () => void
}

/** One row's fields in a window: 保存, 保存并新增, 关闭. What is typed is kept in this browser until it is saved or given up. */
export function RowWindow({ shown: { section, max }, rows, row, isNew, locks, wantedField, onClose, onNext }: Props) {
  const { storing } = useOpened()
  const { modal, message } = App.useApp()
  const opened = useOpened()
  const [typed, setTyped] = useState<Row>(row)
  const [naming, setNaming] = useState(wantedField !== undefined)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly Problem[]>([])
  const newest = useRef(typed)
  const frozen = locks.locked === 'all'
  const { noun = '' } = section.list ?? {}
  const before = useRef(rows.find(({ id }) => id === row.id) ?? { id: row.id })
  const next = withRow(rows, typed)
  const { shown, problems } = storing?.look(section.id, next) ?? { shown: undefined, problems: [] }
  const evidence = evidenceIn(section).map(({ id }) => id)
  const fields = (shown?.is === 'list' ? shown.rows.find(({ id }) => id === row.id)?.fields : undefined) ?? []
  const own = [...refused, ...problems].filter((one) => one.row === row.id && !evidence.includes(one.field ?? ''))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the problems are made anew with every keystroke
  const said = useMemo(() => saidIn(section, own, new Set()), [section, JSON.stringify(own)])

  const onField = useSteady((_: string | undefined, field: string, value: Changed) => {
    const now = newest.current
    const given = { ...now, [field]: typeof value === 'function' ? value(now[field]) : value }
    const changed = cascaded(section.fields, given, field, opened.form) as Row
    newest.current = changed
    setRefused([])
    setTyped(changed)
    storing?.kept.keep(section.id, row.id, sameValue(changed, before.current) ? undefined : changed)
  })
  const point = (found: readonly Problem[]) => {
    setNaming(true)
    const first = found.find(({ field }) => field !== undefined)
    message.error(`没有保存：还有 ${found.length} 处需要修改`)
    if (first?.field !== undefined) {
      const field = first.field
      setTimeout(() => goToPlace({ section: section.id, row: row.id, field }), 50)
    }
  }
  const save = async (again: boolean) => {
    if (!storing || busy) return
    const now = newest.current
    const wrong = stopsSaving(
      section,
      { stored: rows, next: withRow(rows, now) },
      { before: storing.look(section.id, rows).problems, after: storing.look(section.id, withRow(rows, now)).problems },
    )
    if (wrong.length > 0) return point(wrong)
    setBusy(true)
    const outcome = await storing.put(section.id, (value) => withRow((value ?? []) as readonly Row[], now))
    setBusy(false)
    if (outcome.is === 'refused') {
      setRefused(outcome.refusal.problems)
      return outcome.refusal.problems.length > 0
        ? point(outcome.refusal.problems)
        : message.error(refusalSentence(outcome.refusal))
    }
    if (outcome.is === 'lost') return message.error('没有保存：网络不通或登录已失效，内容已留在本机，请重试')
    storing.kept.keep(section.id, row.id, undefined)
    if (outcome.is === 'saved') message.success('保存成功')
    if (again && outcome.is === 'saved') onNext()
    else onClose()
  }
  const close = () => {
    const giveUp = () => {
      storing?.kept.keep(section.id, row.id, undefined)
      onClose()
    }
    if (frozen || sameValue(newest.current, before.current)) return giveUp()
    modal.confirm({
      title: '放弃没有保存的内容？',
      content: '窗口里填写的内容还没有保存，关闭后不再保留。',
      okText: '放弃',
      cancelText: '继续填写',
      okButtonProps: { danger: true },
      onOk: giveUp,
    })
  }
  return (
    <Modal
      open
      width={760}
      className="row-window"
      title={frozen ? `查看${noun}` : `${isNew ? '新增' : '修改'}${noun}`}
      mask={{ closable: false }}
      onCancel={close}
      afterOpenChange={(open) => {
        if (open && wantedField !== undefined) goToPlace({ section: section.id, row: row.id, field: wantedField })
      }}
      footer={
        <>
          {!frozen && (
            <>
              <Button type="primary" className="save-green" loading={busy} onClick={() => void save(false)}>
                保存
              </Button>
              <Button disabled={busy || rows.length + (isNew ? 1 : 0) >= max} onClick={() => void save(true)}>
                保存并新增
              </Button>
            </>
          )}
          <Button disabled={busy} onClick={close}>
            关闭
          </Button>
        </>
      }
    >
      <FieldsView
        fields={fields.filter(({ field }) => !evidence.includes(field.id))}
        row={row.id}
        said={said}
        namesMissing={naming}
        namesUnfinished={naming}
        locks={locks}
        onField={onField}
      />
      {!frozen && <EvidenceHint section={section} />}
    </Modal>
  )
}
