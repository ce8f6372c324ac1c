import type { Answers, Known, Row, Sheet } from './condition.ts'
import type { Change } from './difference.ts'
import type { Field, Form, Json } from './form.ts'
import { maskIdNumber, maskPhone } from './identity.ts'
import type { Snapshot } from './snapshot.ts'

/** For readers who check or review: personal numbers only as far as one needs to tell two people apart. */
export const withoutPrivate = ({ form, answers, known }: Pick<Snapshot, 'form' | 'answers' | 'known'>) => ({
  form,
  answers: maskedAnswers(form, answers),
  known: Object.fromEntries(Object.entries(known).map(([key, value]) => [key, maskedKnown(key, value)])) as Known,
})

const maskedAnswers = (form: Form, answers: Answers): Answers =>
  everyField(form, answers, isPrivate, (value, { kind }) => masked(value, kind))

/** The same answers, with something done to the value of each such field. */
export const everyField = (
  form: Form,
  answers: Answers,
  isSuch: (field: Field) => boolean,
  change: (value: Json, field: Field) => Json,
): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, value]) => {
      const fields = form.sections.find((section) => section.id === id)?.fields.filter(isSuch) ?? []
      if (fields.length === 0) return [id, value]
      return [
        id,
        Array.isArray(value)
          ? value.map((row: Row) => sheet(row, fields, change))
          : sheet(value as Sheet, fields, change),
      ]
    }),
  ) as Answers

const sheet = (values: Sheet, fields: readonly Field[], change: (value: Json, field: Field) => Json): Sheet => ({
  ...values,
  ...Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field.id]
      return value === undefined ? [] : [[field.id, change(value, field)]]
    }),
  ),
})

function masked(value: Json, kind: Field['kind']): Json {
  if (typeof value !== 'string' || value === '') return value
  if (kind === 'idNumber') return maskIdNumber(value)
  return kind === 'phone' ? maskPhone(value) : '***'
}

function maskedKnown(key: string, value: Json): Json {
  if (typeof value !== 'string') return value
  if (/idNumber$/i.test(key)) return maskIdNumber(value)
  return /phone$/i.test(key) ? maskPhone(value) : value
}

/** Changes in printed words, with those of personal numbers as masked as the numbers themselves. */
export const maskedChanges = (form: Form, changes: readonly Change[]): Change[] =>
  changes.map((change) => {
    if (change.is !== 'changed') return change
    const field = form.sections.find(({ id }) => id === change.section)?.fields.find(({ id }) => id === change.field)
    if (!field || !isPrivate(field)) return change
    return { ...change, before: said(change.before, field), after: said(change.after, field) }
  })

export const isPrivate = ({ sensitive, kind }: Field) => sensitive === true || kind === 'idNumber' || kind === 'phone'

const said = (text: string, { kind }: Field) => String(masked(text, kind))
