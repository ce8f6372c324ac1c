import type { FieldOf } from '../../../core/form.ts'
import type { KindProps } from './kind.ts'
import { Line } from './Line.tsx'

export const Text = (props: KindProps<FieldOf<'text'>>) => <Line {...props} />
