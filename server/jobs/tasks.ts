import type { Server } from '../hosted.ts'
import { nightly } from './nightly.ts'
import { readNames } from './read-names.ts'
import { tell } from './tell.ts'
import { text } from './text.ts'
import { expire, work } from './work.ts'

/** One kind of job: what was queued under its name, done so that doing it twice changes nothing. */
export type Task = (server: Server, payload: unknown, stopping: AbortSignal) => Promise<void>

/** Done at once. */
export const quick: Readonly<Record<string, Task>> = { tell, text }
/** Apart from those, so that a large print-out makes nobody wait for a message. */
export const long: Readonly<Record<string, Task>> = { expire, nightly, 'read-names': readNames, work }
