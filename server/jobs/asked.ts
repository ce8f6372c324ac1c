import type { By } from '../db/task-askers.ts'
import type { RefusedPerson } from '../db/tasks.ts'
import type { Hosted, Server } from '../hosted.ts'

/** What one kind of long work is given. `check` throws when nobody wants the result any more, or the server is to stop. */
export type Asked = {
  hosted: Hosted
  server: Server
  by: By
  made: Date
  input: unknown
  onDone: (done: number) => void
  check: () => void
}
/** `refused` and `name` are complete once the content has been read. */
export type Made = { content: AsyncIterable<Uint8Array>; refused: readonly RefusedPerson[]; name: () => string }
