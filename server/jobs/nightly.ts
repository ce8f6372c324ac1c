import { sql } from 'kysely'
import { forgetOldMessages } from '../db/text-messages.ts'
import { forgetOldUploads } from '../files/uploads.ts'
import type { Server } from '../hosted.ts'

/** Every night: uploads that nobody finished, log-ins that have ended and old short messages are forgotten. */
export async function nightly(server: Server) {
  await forgetOldUploads(server)
  for (const { db } of server.regions.values()) {
    await forgetOldMessages(db, server.now())
    await sql`delete from login_session where expires_at < now() or seen_at < now() - interval '1 day'`.execute(db)
  }
}
