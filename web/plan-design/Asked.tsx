import { ExclamationCircleFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { placeId, useFault } from './faults.ts'

export type Control = {
  id: string
  'aria-invalid'?: true
  'aria-required'?: true
  'aria-describedby'?: string
  status?: 'error'
}

/** One thing that a plan says: its label above, what is wrong with it below. Of several controls the label names the group. */
export function Asked({
  at,
  label,
  hint,
  required = false,
  group = false,
  wide = false,
  children,
}: {
  at: string
  label: string
  hint?: string
  required?: boolean
  group?: boolean
  wide?: boolean
  children: (control: Control) => ReactNode
}) {
  const problem = useFault(at)
  const id = placeId(at)
  const notes = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  const control: Control = {
    id,
    ...(required && !group && { 'aria-required': true as const }),
    ...(problem && { 'aria-invalid': true as const, status: 'error' as const }),
    ...(notes && { 'aria-describedby': notes }),
  }
  return (
    <div className="asked" data-wide={wide || undefined} data-problem={problem ? true : undefined}>
      {group ? (
        <span className="asked-label" id={`${id}-label`} data-required={required || undefined}>
          {label}
        </span>
      ) : (
        <label className="asked-label" htmlFor={id} data-required={required || undefined}>
          {label}
        </label>
      )}
      {group ? (
        <div role="group" id={id} aria-labelledby={`${id}-label`} {...(notes && { 'aria-describedby': notes })}>
          {children(control)}
        </div>
      ) : (
        children(control)
      )}
      {hint && (
        <p className="asked-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Fault id={`${id}-problem`} problem={problem} />
    </div>
  )
}

/** What is wrong with something that has no label of its own. */
export const FaultAt = ({ at }: { at: string }) => <Fault id={`${placeId(at)}-problem`} problem={useFault(at)} />

const Fault = ({ id, problem }: { id: string; problem: string | undefined }) =>
  problem ? (
    <p className="field-problem" id={id} role="alert">
      <ExclamationCircleFilled aria-hidden /> <span>{problem}</span>
    </p>
  ) : null
