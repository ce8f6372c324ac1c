import type { z } from 'zod'
import { StartRefusal } from './start-refusal.ts'

/** A setting of the environment, by its name and with what is allowed. */
export function misunderstood(
  issue: z.core.$ZodIssue | undefined,
  given: Readonly<Record<string, string | undefined>>,
) {
  const name = String(issue?.path[0])
  // An address may hold a password.
  const shown = /^(DATABASE_(READ_)?URL|IDENTITY_|SOCIAL_SECURITY|UNIT_REGISTER|S3_|SMS_)/.test(name)
    ? ''
    : `, not "${given[name]}"`
  return new StartRefusal(`${name} must be ${issue?.message}${shown}.`, `环境变量 ${name} 的值不正确。`)
}
