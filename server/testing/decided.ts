import { sql } from 'kysely'
import { lastWords } from '../db/decisions.ts'
import type { Db } from '../hosted.ts'

/** Decisions as acts would have left them, where the log was written by hand. */
export const rememberDecisions = (db: Db) => sql.raw(lastWords).execute(db)
