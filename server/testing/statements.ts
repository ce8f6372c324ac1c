import pg from 'pg'
import { onTestFinished, vi } from 'vitest'

type Query = { query: (...given: unknown[]) => unknown }

/** The statements of this test from now on, by their names or, without one, as they are. */
export function statementsFromNowOn(): string[] {
  const asked: string[] = []
  const clients = pg.Client.prototype as unknown as Query
  const before = clients.query
  const spy = vi.spyOn(clients, 'query').mockImplementation(function (this: unknown, ...given: unknown[]) {
    const [one] = given
    const text = typeof one === 'string' ? one : ((one as { text?: string })?.text ?? '')
    asked.push(/\/\* ([a-z-]+) \*\//.exec(text)?.[1] ?? text)
    return before.apply(this, given)
  })
  onTestFinished(() => spy.mockRestore())
  return asked
}
