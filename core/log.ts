import { type Act, acts } from './acts.ts'
import { type Application, became, type Progress, type State } from './application.ts'
import type { Day } from './day.ts'
import type { Actor, Input } from './needs.ts'

/** 流转日志, one line of it: who did what, on which day, with which words, and what came of it. Only ever added to. */
export type Entry = { act: Act; actor: Actor; on: Day; input: Input; progress: Progress }

/** The application as the log alone says it is. A line that the table does not allow means that the log was altered. */
export function rebuilt(born: Application & { state: 'draft' }, entries: readonly Entry[]): Application {
  return entries.reduce<Application>((application, { act, progress }) => {
    const { from, to }: { from: readonly State[]; to: readonly State[] } = acts[act]
    if (!from.includes(application.state) || !to.includes(progress.state))
      throw new Error(`no ${act} leads from ${application.state} to ${progress.state}`)
    return became(born, progress)
  }, born)
}
