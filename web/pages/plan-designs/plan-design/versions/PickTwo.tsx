import { Select } from 'antd'

type Which = 'draft' | number
type Props = {
  from: Which
  to: Which
  options: { value: Which; label: string }[]
  onPick: (part: { from?: string; to?: string }) => void
}

/** Which two are compared. */
export const PickTwo = ({ from, to, options, onPick }: Props) => (
  <p className="pick-two">
    <Select
      aria-label="比较的原版本"
      value={from}
      options={options}
      onChange={(which) => onPick({ from: String(which) })}
    />
    <span>与</span>
    <Select
      aria-label="比较的新版本"
      value={to}
      options={options}
      onChange={(which) => onPick({ to: String(which) })}
    />
    <span>相比</span>
  </p>
)
