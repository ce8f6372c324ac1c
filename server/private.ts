import type { Answers, Known } from '../core/condition.ts'
import type { Field, Form, Json } from '../core/form.ts'
import { everyField } from '../core/masked.ts'
import type { Snapshot } from '../core/snapshot.ts'
import { type Keys, seal, unseal } from './seal.ts'

/** Personal numbers among answers lie sealed in the database, as they do in accounts. */
type Sealed = { sealed: string }

export const sealAnswers = (form: Form, answers: Answers, keys: Keys): Answers =>
  everyField(form, answers, isPersonalNumber, (value) => sealed(value, keys))

export const unsealAnswers = (form: Form, answers: Answers, keys: Keys): Answers =>
  everyField(form, answers, isPersonalNumber, (value) => unsealed(value, keys))

export const sealSnapshot = (snapshot: Snapshot, keys: Keys): Snapshot => ({
  ...snapshot,
  answers: sealAnswers(snapshot.form, snapshot.answers, keys),
  known: everyKnown(snapshot.known, (value) => sealed(value, keys)),
})

export const unsealSnapshot = (snapshot: Snapshot, keys: Keys): Snapshot => ({
  ...snapshot,
  answers: unsealAnswers(snapshot.form, snapshot.answers, keys),
  known: everyKnown(snapshot.known, (value) => unsealed(value, keys)),
})

const isPersonalNumber = ({ kind }: Field) => kind === 'idNumber' || kind === 'phone'

const everyKnown = (known: Known, change: (value: Json) => Json): Known =>
  Object.fromEntries(
    Object.entries(known).map(([key, value]) => [key, /(idNumber|phone)$/i.test(key) ? change(value) : value]),
  )

const sealed = (value: Json, keys: Keys): Json =>
  typeof value === 'string' && value !== '' ? { sealed: seal(value, keys).toString('base64') } : value

const unsealed = (value: Json, keys: Keys): Json =>
  isSealed(value) ? unseal(Buffer.from(value.sealed, 'base64'), keys) : value

const isSealed = (value: Json): value is Sealed => typeof value === 'object' && value !== null && 'sealed' in value
