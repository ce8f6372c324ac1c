import { expect, it } from 'vitest'
import { libraryFaults } from '../core/library.ts'
import { faultsOf } from '../core/soundness.ts'
import { example } from './example/index.ts'
import { regions } from './index.ts'

it.each([example, ...regions].flatMap(({ name, forms }) => forms.map((form) => ({ region: name, form }))))(
  'every field, section and option that a form of $region names is there',
  ({ form }) => expect(faultsOf(form)).toEqual([]),
)

it.each([example, ...regions].flatMap(({ name, library }) => (library ? [{ region: name, library }] : [])))(
  'every kind of the library of $region is a list of its form, named by fields that are there',
  ({ library }) => expect([...faultsOf(library.form), ...libraryFaults(library)]).toEqual([]),
)
