import { expect, it } from 'vitest'
import { faultsOf } from '../../../core/soundness.ts'
import { form } from '../form.ts'

it('names only sections, fields and options that are there', () => expect(faultsOf(form)).toEqual([]))
