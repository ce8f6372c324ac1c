import { InputNumber, Select } from 'antd'
import type { Criterion } from '../../core/plan-design.ts'
import type { Countable } from '../../core/plan-tests.ts'
import { Asked } from './Asked.tsx'

type Props = {
  criterion: Criterion
  at: string
  kinds: readonly Countable[]
  onChange: (change: (criterion: Criterion) => Criterion) => void
}

const byRows = ''

/** How much is enough, and how much at most: of rows, or of a number added up over them. */
export function Limits({ criterion, at, kinds, onChange }: Props) {
  const chosen = kinds.filter(({ kind }) => criterion.counts.some((one) => one.kind === kind))
  const summed = (chosen[0]?.fields ?? []).filter(
    ({ id, summed: is }) => is && chosen.every(({ fields }) => fields.some((one) => one.id === id && one.summed)),
  )
  const lost = criterion.sum !== undefined && !summed.some(({ id }) => id === criterion.sum)
  const unit = criterion.sum === undefined ? '条' : ''
  const whole = criterion.sum === undefined ? { precision: 0 } : {}
  return (
    <div className="asked-grid limits">
      <Asked at={`${at}.sum`} label="怎样计算">
        {(control) => (
          <Select
            {...control}
            value={criterion.sum ?? byRows}
            options={[
              { value: byRows, label: '按条数' },
              ...summed.map(({ id, label }) => ({ value: id, label: `按“${label}”合计` })),
              ...(lost ? [{ value: criterion.sum ?? '', label: '（已不存在的字段）合计', disabled: true }] : []),
            ]}
            onChange={(sum) => onChange(({ sum: _, ...before }) => (sum === byRows ? before : { ...before, sum }))}
          />
        )}
      </Asked>
      <Asked at={`${at}.min`} label="最少" required>
        {(control) => (
          <InputNumber
            {...control}
            {...whole}
            min={0}
            max={99_999}
            suffix={unit}
            value={criterion.min}
            onChange={(min) => min !== null && onChange((before) => ({ ...before, min }))}
          />
        )}
      </Asked>
      <Asked at={`${at}.max`} label="最多" hint="留空为不限">
        {(control) => (
          <InputNumber
            {...control}
            {...whole}
            min={0}
            max={99_999}
            suffix={unit}
            value={criterion.max ?? null}
            onChange={(max) => onChange(({ max: _, ...before }) => (max === null ? before : { ...before, max }))}
          />
        )}
      </Asked>
    </div>
  )
}
