import type { TestProject } from 'vitest/node'
import { startSite } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    site: string
    chromium: string
  }
}

/** One site with the demonstration for all journeys. SITE=http://… uses one that runs already. */
export default async function setup(project: TestProject) {
  const { SITE: running, CHROMIUM: chromium = '/usr/bin/chromium' } = process.env
  project.provide('chromium', chromium)
  if (running) {
    project.provide('site', running)
    return
  }
  const { address, stop } = await startSite({ demonstration: 'on' })
  project.provide('site', address)
  return stop
}
