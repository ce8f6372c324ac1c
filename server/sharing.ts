import { z } from 'zod'
import { saveShared } from './db/answers.ts'
import type { Hosted, Server } from './hosted.ts'
import { SharingDown } from './identity/social-security.ts'
import { knownOf } from './known.ts'
import { seal } from './seal.ts'
import type { Working } from './working.ts'

/** 'off': this server asks nobody. 'down': the other office does not answer, everything can be filled in by hand. */
export const sharingShape = z.enum(['off', 'known', 'unknown', 'down'])
export type Sharing = z.output<typeof sharingShape>

const day = 24 * 60 * 60_000

/** Looks the person up when the form is opened, at most once a day, and keeps what was found with its time. */
export async function share(
  { db, region, server }: Hosted & { server: Server },
  working: Working,
): Promise<{ sharing: Sharing; working: Working }> {
  const { row, known } = working
  if (!server.socialSecurity) return { sharing: 'off', working }
  if (row.shared && row.shared_at && server.now().getTime() - row.shared_at.getTime() < day)
    return { sharing: known.socialInsurance ? 'known' : 'unknown', working }
  try {
    const record = await server.socialSecurity({ name: row.name, idNumber: String(known.idNumber) })
    const shared = seal(JSON.stringify(record ? { record } : {}), server.keys)
    await saveShared(db, row.id, shared, server.now())
    return {
      sharing: record ? 'known' : 'unknown',
      working: { ...working, known: knownOf({ ...row, shared }, region, server.keys) },
    }
  } catch (error) {
    if (error instanceof SharingDown) return { sharing: 'down', working }
    throw error
  }
}
