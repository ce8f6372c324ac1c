import { sql } from 'kysely'
import { forgetAnswered } from '../db/answered.ts'
import { discard, takeDiscarded } from '../db/discarded-content.ts'
import { deleteUnusedPublicFiles } from '../db/objection-files.ts'
import { forgetOldMessages } from '../db/text-messages.ts'
import { forgetOldUploads } from '../files/uploads.ts'
import type { Server } from '../hosted.ts'
import { storeOf } from '../storage/open.ts'

/** Every night: uploads that nobody finished or used, log-ins that have ended, old short messages and answers to calls of yesterday are forgotten. */
export async function nightly(server: Server) {
  await forgetOldUploads(server)
  for (const [region, { db }] of server.regions) {
    for (const sha256 of await deleteUnusedPublicFiles(db)) await discard(db, sha256)
    for (const sha256 of await takeDiscarded(db)) await storeOf(server, region).remove(sha256)
    await forgetOldMessages(db, server.now())
    await forgetAnswered(db)
    await sql`delete from login_session where expires_at < now() or seen_at < now() - interval '1 day'`.execute(db)
  }
}
