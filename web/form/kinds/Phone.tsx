import type { FieldOf } from '../../../core/form.ts'
import type { KindProps } from './kind.ts'
import { Line } from './Line.tsx'

export const Phone = (props: KindProps<FieldOf<'phone'>>) => <Line {...props} inputMode="tel" />
