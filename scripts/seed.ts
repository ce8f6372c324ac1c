import { regions } from '../regions/index.ts'
import { readConfig } from '../server/config.ts'
import { prepare } from '../server/start.ts'
import { isRefusal } from '../server/start-refusal.ts'

/** npm run seed: makes the demonstration in an empty database (DATA or DATABASE_URL) without starting the site. */
try {
  const { stop } = await prepare({ ...readConfig(process.env, regions), demonstration: true }, process.env)
  await stop()
} catch (error) {
  if (!isRefusal(error)) throw error
  console.error(`${error.message}\n${error.chinese}`)
  process.exitCode = 1
}
