import type { Result } from '../act.ts'
import { notFound, refuse } from './route.ts'

/** An act's result as an answer: what it led to, or why not. */
export function done(result: Result) {
  if (result.ok) return { id: result.id, state: result.progress.state, version: result.version }
  if (result.refusal === 'not-found') return notFound()
  return refuse(result.refusal, undefined, result.refusal === 'no-permission' ? 403 : 409)
}
