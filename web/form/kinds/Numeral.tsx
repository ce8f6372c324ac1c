import type { FieldOf } from '../../../core/form.ts'
import type { KindProps } from './kind.ts'
import { Line } from './Line.tsx'

export const Numeral = (props: KindProps<FieldOf<'number'>>) => (
  <Line
    {...props}
    inputMode={props.field.decimals ? 'decimal' : 'numeric'}
    {...(props.field.unit && { suffix: props.field.unit })}
  />
)
