import { expect } from 'vitest'
import type { Act } from '../acts.ts'
import type { Application, Progress } from '../application.ts'
import { allowed, decide } from '../decide.ts'
import type { Facts, Input, Refusal } from '../needs.ts'
import { base, lins } from './cast.ts'

/** given(an application, its facts).when(an act).thenBecomes(where it leads) or .thenRefused(why not). */
export function given(progress: Progress, changes: Partial<Facts> = {}, born: Partial<Application> = {}) {
  const application = { ...lins(progress), ...born } as Application
  const facts = { ...base, ...changes }
  return {
    when: (act: Act, input: Input = {}) => {
      const decision = decide(act, application, facts, input)
      return {
        thenBecomes: (progress: Progress) => expect(decision).toEqual({ ok: true, progress }),
        thenRefused: (refusal: Refusal) => expect(decision).toEqual({ ok: false, refusal }),
      }
    },
    mayOnly: (...expected: Act[]) => expect(allowed(application, facts)).toEqual(expected),
  }
}
