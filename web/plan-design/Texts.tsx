import { Input } from 'antd'
import type { PlanDesign } from '../../core/plan-design.ts'
import { Asked } from './Asked.tsx'
import type { Change } from './designing.ts'

type Name = 'people' | 'content' | 'undertaking'
const most = { people: 4000, content: 20_000, undertaking: 4000 }

/** One long text of the plan, with its paragraphs. */
export function LongText({
  name,
  label,
  hint,
  required = false,
  design,
  onChange,
}: {
  name: Name
  label: string
  hint?: string
  required?: boolean
  design: PlanDesign
  onChange: (change: Change) => void
}) {
  return (
    <Asked at={name} label={label} required={required} wide {...(hint && { hint })}>
      {(control) => (
        <Input.TextArea
          {...control}
          value={design[name]}
          maxLength={most[name]}
          autoSize={{ minRows: name === 'content' ? 6 : 4, maxRows: 20 }}
          onChange={({ target }) => onChange((before) => ({ ...before, [name]: target.value }))}
        />
      )}
    </Asked>
  )
}
