import type { FieldOf } from '../../../core/form.ts'
import { type KindProps, typed } from './kind.ts'
import { Line } from './Line.tsx'

export function WebAddress(props: KindProps<FieldOf<'webAddress'>>) {
  const address = typed(props.value)
  const opens = !props.invalid && /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address)
  return (
    <Line
      {...props}
      inputMode="url"
      placeholder="https://"
      suffix={
        opens ? (
          <a href={address} target="_blank" rel="noreferrer noopener">
            打开
          </a>
        ) : (
          <span />
        )
      }
    />
  )
}
