import type { FieldOf } from '../../../core/form.ts'
import type { KindProps } from './kind.ts'
import { Line } from './Line.tsx'

export const IdNumber = (props: KindProps<FieldOf<'idNumber'>>) => <Line {...props} placeholder="18 位" />
