import { z } from 'zod'
import type { Looked } from '../core/permission.ts'
import { findRegistered } from './db/registered-units.ts'
import type { Db, Server } from './hosted.ts'

/** Asks somebody else's register of units which name belongs to a credit code. */
export type UnitRegister = (creditCode: string) => Promise<Looked>

/** The imported table first; where a data-sharing service is set, it is asked for what the table does not know. */
export async function lookUp(db: Db, { unitRegister }: Pick<Server, 'unitRegister'>, creditCode: string) {
  const imported = await findRegistered(db, creditCode)
  if (imported) return { name: imported } satisfies Looked
  return unitRegister ? unitRegister(creditCode) : 'unknown'
}

/** `POST url {creditCode}` answers `{name}`; 404 means that there is no such unit. No answer is not a no. */
export const unitRegisterAt =
  (url: string, token: string, milliseconds = 3000): UnitRegister =>
  async (creditCode) => {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ creditCode }),
        signal: AbortSignal.timeout(milliseconds),
      })
      if (answer.status === 404) return 'unknown'
      return answer.ok ? record.parse(await answer.json()) : 'not-answered'
    } catch {
      return 'not-answered'
    }
  }

const record = z.object({ name: z.string().min(1).max(200) })
