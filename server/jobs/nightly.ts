import { sql } from 'kysely'
import { forgetOldUploads } from '../files/uploads.ts'
import type { Server } from '../hosted.ts'

/** Every night: uploads that nobody finished and log-ins that have ended are forgotten. */
export async function nightly(server: Server) {
  await forgetOldUploads(server)
  for (const { db } of server.regions.values())
    await sql`delete from login_session where expires_at < now() or seen_at < now() - interval '1 day'`.execute(db)
}
