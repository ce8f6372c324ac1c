import { ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons'
import { type FocusEvent, memo, useEffect, useRef, useState } from 'react'
import type { Field } from '../../core/form.ts'
import type { ShownField } from '../../core/shape.ts'
import { useOpened, useSectionId } from './context.ts'
import type { Changed, KindComponents, KindProps } from './kinds/kind.ts'
import { kindComponents } from './kinds/kinds.ts'
import { ProblemMark } from './ProblemMark.tsx'
import { fieldAddress } from './place.ts'
import { isSameShown } from './steady.ts'

type Props = {
  shown: ShownField
  row?: string | undefined
  /** What is wrong, said for a person. */
  problem?: string | undefined
  /** Wrong, but not in the way of submission. */
  advice?: string | undefined
  locked: boolean
  /** A desk asked for this field to be mended; with what it wrote. */
  marked?: string | undefined
  onChange: (row: string | undefined, field: string, value: Changed) => void
}

/** Kinds that hold several controls, or none: their name cannot be a label of one input. */
const grouped = new Set<Field['kind']>(['yesNo', 'choices', 'photo', 'files', 'derived', 'row'])

/** One field: its label above, what it asks, what is wrong below. Drawn anew only when something of its own has changed. */
export const FieldView = memo(function FieldView({ shown, row, problem, advice, locked, marked, onChange }: Props) {
  const { field, value, required, readonly, scope } = shown
  const id = fieldAddress(useSectionId(), row, field.id)
  const quiet = useQuietWhileTyping(problem)
  const Input = kindComponents[field.kind as keyof KindComponents] as React.ComponentType<KindProps>
  const notes = [field.hint && `${id}-hint`, field.warning && `${id}-warning`, quiet.problem && `${id}-problem`].filter(
    Boolean,
  )
  const { form, behind } = useOpened()
  const { required: shows, problems: marks } = form.manner ?? {}
  const red = shows === 'red'
  const name = (
    <>
      {required && (
        <i className="field-star" aria-hidden>
          *
        </i>
      )}
      {field.label}
      {required && red && <span className="visually-hidden">（必录项）</span>}
    </>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices whether the cursor is inside
    <div
      className="field"
      data-wide={field.wide || ['files', 'photo', 'row'].includes(field.kind) || undefined}
      data-problem={quiet.problem ? true : undefined}
      data-kind={field.kind}
      data-required={(required && red) || undefined}
      data-marked={marked === undefined ? undefined : true}
      onInput={quiet.onInput}
      onFocus={quiet.onFocus}
      onBlur={quiet.onBlur}
    >
      {grouped.has(field.kind) ? (
        <span className="field-label">{name}</span>
      ) : (
        <label className="field-label" htmlFor={id}>
          {name}
        </label>
      )}
      {marked !== undefined && <p className="field-marked">需修改{marked && `：${marked}`}</p>}
      <Input
        field={field}
        value={value}
        onChange={(next) => onChange(row, field.id, next)}
        scope={scope}
        id={id}
        disabled={readonly || locked}
        invalid={quiet.problem !== undefined}
        describedBy={notes.length > 0 ? notes.join(' ') : undefined}
        required={required}
      />
      {behind?.(field)}
      {field.hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {field.warning && (
        <p className="field-warning" id={`${id}-warning`}>
          <InfoCircleFilled aria-hidden /> {field.warning}
        </p>
      )}
      {quiet.problem && (
        <p className="field-problem" id={`${id}-problem`} role="alert">
          {marks ? <ProblemMark field={field} problem={quiet.problem} /> : <ExclamationCircleFilled aria-hidden />}
          <span>{quiet.problem}</span>
        </p>
      )}
      {!quiet.problem && advice && (
        <p className="field-warning">
          <InfoCircleFilled aria-hidden /> {advice}
        </p>
      )}
    </div>
  )
}, sameField)

/**
 * Nobody is told that a date is wrong in the middle of typing it; what was already wrong stays said.
 * It is told a moment after the cursor leaves: a line that appeared at once would move the button just being pressed.
 */
function useQuietWhileTyping(problem: string | undefined) {
  const [since, setSince] = useState<{ problem: string | undefined }>()
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(leaving.current), [])
  return {
    problem: since && since.problem === undefined ? undefined : problem,
    onInput: () => setSince((before) => before ?? { problem }),
    onFocus: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (currentTarget.contains(relatedTarget)) return
      clearTimeout(leaving.current)
      setSince(undefined)
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) leaving.current = setTimeout(() => setSince(undefined), 200)
    },
  }
}

function sameField(one: Props, two: Props) {
  return (
    isSameShown(one.shown, two.shown) &&
    one.problem === two.problem &&
    one.advice === two.advice &&
    one.locked === two.locked &&
    one.marked === two.marked &&
    one.row === two.row &&
    one.onChange === two.onChange
  )
}
