import { regions } from '../regions/index.ts'
import { readConfig } from './config.ts'
import { runUntilStopped, start } from './start.ts'
import { isRefusal } from './start-refusal.ts'

try {
  await runUntilStopped(await start(readConfig(process.env, regions), process.env))
} catch (error) {
  if (!isRefusal(error)) throw error
  console.error(`\n${error.message}\n${error.chinese}`)
  process.exit(1)
}
