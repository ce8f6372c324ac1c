import { Input } from 'antd'
import { lengthOf } from '../../../core/field/characters.ts'
import type { FieldOf } from '../../../core/form.ts'
import { heard, type KindProps, typed } from './kind.ts'

/** The count is that of the server, so that both refuse the same text. */
export function LongText(props: KindProps<FieldOf<'longText'>>) {
  const { field, value, onChange, id, disabled, invalid } = props
  const now = lengthOf(typed(value).trim())
  return (
    <div className="field-counted">
      <Input.TextArea
        id={id}
        value={typed(value)}
        disabled={disabled}
        autoSize={{ minRows: 4, maxRows: 16 }}
        onChange={(event) => onChange(event.target.value)}
        {...heard(props)}
        {...((invalid || now > field.max) && { status: 'error' as const })}
      />
      <p>
        <span>{field.advised !== undefined && `建议 ${field.advised} 字左右`}</span>
        <b data-over={now > field.max || undefined}>
          {now}/{field.max}
        </b>
      </p>
    </div>
  )
}
