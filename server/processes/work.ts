import type { Config } from '../config.ts'
import { open, serve } from '../start.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** One of several server processes, until it is asked to stop; who started it has prepared the database. */
export async function work(config: Config, environment: Environment) {
  // A terminal's Ctrl-C reaches us too: whoever started us decides.
  process.on('SIGINT', () => {})
  const stop = await serve(config, open(config, environment))
  const asked = new Promise<void>((done) => process.once('SIGTERM', () => done()))
  process.send?.('ready')
  await asked
  await stop()
  process.exit(0)
}
