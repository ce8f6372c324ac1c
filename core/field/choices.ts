import { holds } from '../condition.ts'
import type { FieldOf } from '../form.ts'
import { type FieldKind, wrong } from './kind.ts'

/** Several options, kept in the order in which they are offered. */
export const choices: FieldKind<readonly string[], FieldOf<'choices'>> = {
  parse(raw, { options }) {
    if (!Array.isArray(raw)) return wrong('not-accepted')
    if (!raw.every((one) => options.some(({ value }) => value === one))) return wrong('not-an-option')
    const value = options.map((option) => option.value).filter((one) => raw.includes(one))
    return value.length > 0 ? { value } : undefined
  },
  check: (value, { options }, { scope }) =>
    value.every((one) => options.some((option) => option.value === one && (!option.when || holds(option.when, scope))))
      ? undefined
      : wrong('not-an-option'),
  show: (value, field) => labels(value, field),
  print: (value, field) => labels(value, field),
}

const labels = (value: readonly string[], { options }: FieldOf<'choices'>) =>
  value.map((one) => options.find((option) => option.value === one)?.label ?? one).join('、')
