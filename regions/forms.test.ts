import { expect, it } from 'vitest'
import { faultsOf } from '../core/soundness.ts'
import { example } from './example/index.ts'
import { regions } from './index.ts'

it.each([example, ...regions].flatMap(({ name, forms }) => forms.map((form) => ({ region: name, form }))))(
  'every field, section and option that a form of $region names is there',
  ({ form }) => expect(faultsOf(form)).toEqual([]),
)
