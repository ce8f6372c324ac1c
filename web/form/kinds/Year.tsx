import type { FieldOfKind, KindProps } from './kind.ts'
import { Line } from './Line.tsx'

export const Year = (props: KindProps<FieldOfKind<'year'>>) => (
  <Line {...props} inputMode="numeric" placeholder="如 2026" suffix="年" />
)
