import type { Page } from 'playwright-core'
import { cast, signIn } from './people.ts'

/** At a desk of the demonstration: every unit has an officer and an approver named after its code. */
export async function sitDown(page: Page, login: string) {
  const { password } = await cast(page)
  await signIn(page, { role: '机构（单位）工作人员', login, password })
}
