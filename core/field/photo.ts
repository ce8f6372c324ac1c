import type { FieldOf, FileRef } from '../form.ts'
import { fileIn, fits } from './files.ts'
import { type FieldKind, wrong } from './kind.ts'

/** One picture of the person. */
export const photo: FieldKind<FileRef, FieldOf<'photo'>> = {
  parse(raw, _, context) {
    if (raw === '') return undefined
    const file = fileIn(raw, context)
    return 'problem' in file ? wrong(file.problem) : { value: file }
  },
  check: (value, { maxBytes, types = ['jpg', 'png'] }) => fits(value, types, maxBytes),
  show: ({ name }) => name,
  print: ({ name }) => name,
}
