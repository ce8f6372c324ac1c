import { approve } from './approve.ts'
import { batch } from './batch.ts'
import { list } from './list.ts'
import { login } from './login.ts'
import { mixed } from './mixed.ts'
import { save } from './save.ts'
import { submit } from './submit.ts'
import { upload } from './upload.ts'
import type { Scenario } from './work.ts'

/** By name, because what is to be done is told to another process. */
export const scenarios = { list, save, submit, approve, batch, login, upload, mixed } satisfies Record<
  string,
  Scenario<never>
>

export type ScenarioName = keyof typeof scenarios
export type Given<Name extends ScenarioName> = Parameters<(typeof scenarios)[Name]>[0]
