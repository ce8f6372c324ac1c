import type { TestProject } from 'vitest/node'
import { beginSite } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    site: string
    chromium: string
  }
}

/**
 * One site with the demonstration for all journeys; those that have a site of their own begin while it is being filled.
 * SITE=http://… uses one that runs already.
 */
export default async function setup(project: TestProject) {
  const { SITE: running, CHROMIUM: chromium = '/usr/bin/chromium' } = process.env
  project.provide('chromium', chromium)
  if (running) {
    project.provide('site', running)
    return
  }
  const { address, ready, stop } = await beginSite({ demonstration: 'on' })
  let stopping = false
  ready.catch(async (error) => {
    if (stopping) return
    console.error(error)
    process.exitCode = 1
    await project.vitest.cancelCurrentRun('test-failure')
  })
  project.provide('site', address)
  return () => {
    stopping = true
    return stop()
  }
}
