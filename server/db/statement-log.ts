import type { LogEvent } from 'kysely'
import { statementName } from '../tracing/statement.ts'
import { tracing } from '../tracing/traced.ts'

/** Tells the tracer of every statement, by its name alone; undefined where nobody traces, so that none is timed. */
export const statementLog = () =>
  tracing() &&
  (({ query, queryDurationMillis, level }: LogEvent) =>
    tracing()?.done(
      statementName(query.sql),
      { 'db.system.name': 'postgresql' },
      queryDurationMillis,
      level === 'error',
    ))
