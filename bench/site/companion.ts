import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '../../server/root.ts'

/** A process of ours that works beside: it is told one thing at a time, answers each, and ends with us. */
export type Companion = { ask: <Answer>(told: object) => Promise<Answer>; first: unknown; stop: () => void }

export async function startCompanion(file: string, options: readonly string[], greets: boolean): Promise<Companion> {
  const child = fork(join(root, 'bench', file), [...options], {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with ${code}`)
  })
  ended.catch(() => {})
  const next = async () => ((await Promise.race([once(child, 'message'), ended])) as unknown[])[0]
  return {
    first: greets ? await next() : undefined,
    ask: async (told) => {
      child.send(told)
      return (await next()) as never
    },
    stop: () => child.disconnect(),
  }
}
