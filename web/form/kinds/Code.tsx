import type { FieldOf } from '../../../core/form.ts'
import type { KindProps } from './kind.ts'
import { Line } from './Line.tsx'

export const Code = (props: KindProps<FieldOf<'code'>>) => <Line {...props} placeholder={`${props.field.length} 位`} />
