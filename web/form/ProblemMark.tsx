import { ExclamationCircleFilled } from '@ant-design/icons'
import { Popover } from 'antd'
import { useState } from 'react'
import type { Field } from '../../core/form.ts'
import { howToMend } from '../words/mending.ts'
import './problem-mark.css'

/** The exclamation mark of a wrong input: pressed or pointed at, it tells what to change. */
export function ProblemMark({ field, problem }: { field: Field; problem: string }) {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger={['hover', 'focus']}
      placement="bottomLeft"
      title={`${field.label}：怎样修改`}
      content={
        <div className="problem-told">
          <p>{problem}</p>
          <p>{howToMend(field)}</p>
        </div>
      }
    >
      <button
        type="button"
        className="problem-mark"
        aria-label={`${field.label}：怎样修改`}
        onClick={() => setOpen(true)}
        onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
      >
        <ExclamationCircleFilled aria-hidden />
      </button>
    </Popover>
  )
}
