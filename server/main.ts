import cluster from 'node:cluster'
import { regions } from '../regions/index.ts'
import { readConfig } from './config.ts'
import { settingsIn } from './processes/settings.ts'
import { supervise } from './processes/supervise.ts'
import { work } from './processes/work.ts'
import { start } from './start.ts'
import { isRefusal } from './start-refusal.ts'
import { runUntilStopped } from './stop.ts'
import { traceIfAsked } from './tracing/configured.ts'

try {
  const environment = { ...process.env, ...settingsIn(process.argv.slice(2)) }
  const config = readConfig(environment, regions)
  const stopTracing = await traceIfAsked(environment)
  if (cluster.isWorker) await work(config, environment)
  else await runUntilStopped(await (config.processes > 1 ? supervise : start)(config, environment))
  await stopTracing()
} catch (error) {
  if (!isRefusal(error)) throw error
  console.error(`\n${error.message}\n${error.chinese}`)
  process.exit(1)
}
