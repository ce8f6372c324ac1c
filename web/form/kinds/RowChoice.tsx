import { Radio } from 'antd'
import { rowsOf } from '../../../core/condition.ts'
import { partsOf } from '../../../core/field/row.ts'
import type { FieldOf } from '../../../core/form.ts'
import { useOpened } from '../context.ts'
import { type KindProps, typed } from './kind.ts'

/** The rows of a list as they are, of which one is marked. */
export function RowChoice(props: KindProps<FieldOf<'row'>>) {
  const { field, value, onChange, id, disabled, scope, describedBy } = props
  const opened = useOpened()
  const list = opened.form.sections.find(({ id: one }) => one === field.of)
  const rows = rowsOf(scope.answers, field.of)
  const labels = field.shows.map((shown) => list?.fields.find((one) => one.id === shown)?.label ?? shown)
  if (rows.length === 0)
    return (
      <p id={id} tabIndex={-1} className="field-hint">
        请先填写{list?.heading}，再在这里选择
      </p>
    )
  return (
    <div
      id={id}
      tabIndex={-1}
      role="radiogroup"
      aria-label={field.label}
      className="row-choice"
      {...(describedBy && { 'aria-describedby': describedBy })}
    >
      {rows.map((row) => {
        const chosen = row.id === typed(value)
        const parts = partsOf(row, field, { ...opened, scope })
        return (
          <div key={row.id} className="row-choice-line" data-chosen={chosen || undefined}>
            <Radio checked={chosen} disabled={disabled} name={id} onChange={() => onChange(row.id)}>
              <dl>
                {parts.map((part, index) => (
                  <div key={field.shows[index]}>
                    <dt>{labels[index]}</dt>
                    <dd>{part || '—'}</dd>
                  </div>
                ))}
                <div>
                  <dt>是否{field.label}</dt>
                  <dd>{chosen ? '是' : '否'}</dd>
                </div>
              </dl>
            </Radio>
          </div>
        )
      })}
    </div>
  )
}
