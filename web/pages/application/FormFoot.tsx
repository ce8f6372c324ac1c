import { Button } from 'antd'
import { useState } from 'react'
import type { FieldOf, FileRef } from '../../../core/form.ts'
import type { ShownSection } from '../../../core/shape.ts'
import { FlowWindow } from '../../application/FlowWindow.tsx'
import type { Own } from '../../application/own.ts'
import { FilePair } from '../../form/FilePair.tsx'
import { filesOf } from '../../form/slots.ts'
import { PaperButtons } from '../../paper/PaperButtons.tsx'

/** A slot whose pair of buttons stands here. */
type FootSlot = { section: string; field: FieldOf<'files'>; files: readonly FileRef[]; locked: boolean }

export const slotsIn = (
  shown: readonly ShownSection[],
  isLocked: (section: string, field: string) => boolean,
): readonly FootSlot[] =>
  shown.flatMap((one) =>
    one.is === 'list'
      ? []
      : one.fields.flatMap(({ field, value, readonly }): FootSlot[] =>
          field.kind === 'files' && field.buttons && !field.buttons.beside
            ? [
                {
                  section: one.section.id,
                  field,
                  files: filesOf(value),
                  locked: readonly || isLocked(one.section.id, field.id),
                },
              ]
            : [],
        ),
  )

type Props = {
  own: Own
  slots: readonly FootSlot[]
  onSave: () => void
  onSubmit: () => void
  onCheck: () => void
  /** Before a paper is opened. */
  onKeep: () => Promise<boolean>
}

/** The function buttons below the form. What can only be looked at stays usable after submission. */
export function FormFoot({ own, slots, onSave, onSubmit, onCheck, onKeep }: Props) {
  const [flow, setFlow] = useState(false)
  const [more, setMore] = useState(false)
  const locked = !own.editable
  return (
    <div className="form-foot">
      <span className="form-foot-rest" data-open={more || undefined}>
        {slots.map(({ section, field, files, locked: closed }) => (
          <FilePair
            key={`${section}-${field.id}`}
            section={section}
            field={field}
            files={files}
            locked={locked || closed}
          />
        ))}
        <PaperButtons own={own} before={onKeep} />
        <Button disabled={locked} onClick={onCheck}>
          检查
        </Button>
        {!own.form.manner?.following && <Button onClick={() => setFlow(true)}>审批流程</Button>}
      </span>
      <span className="form-foot-main">
        <Button className="only-narrow" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? '收起' : '更多'}
        </Button>
        <Button type="primary" className="save-green" disabled={locked} onClick={onSave}>
          保存
        </Button>
        {!own.form.manner?.following && (
          <Button disabled={locked} onClick={onSubmit}>
            提交
          </Button>
        )}
      </span>
      {flow && <FlowWindow own={own} onClose={() => setFlow(false)} />}
    </div>
  )
}
