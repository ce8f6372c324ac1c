import type { Server } from '../hosted.ts'
import { importSheet } from './import.ts'
import { tell } from './tell.ts'

/** One kind of job: what was queued under its name, done so that doing it twice changes nothing. */
export type Task = (server: Server, payload: unknown) => Promise<void>

export const tasks: Readonly<Record<string, Task>> = { import: importSheet, tell }
