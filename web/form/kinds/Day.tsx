import { WithCalendar } from '../WithCalendar.tsx'
import { type FieldOfKind, type KindProps, typed } from './kind.ts'
import { Line } from './Line.tsx'

/** Typed in any usual way, or chosen from the device's own calendar. */
export const Day = (props: KindProps<FieldOfKind<'day'>>) => (
  <WithCalendar
    label={props.field.label}
    value={typed(props.value)}
    disabled={props.disabled}
    onChange={props.onChange}
    line={(opener) => (
      <Line {...props} inputMode="numeric" placeholder={props.disabled ? '' : '如 2026-03-31'} suffix={opener} />
    )}
  />
)
