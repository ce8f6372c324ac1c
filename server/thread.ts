import { type ResourceLimits, Worker } from 'node:worker_threads'

/** A worker thread on a module beside the caller. Built files run as they are, sources through the test's translator. */
export function openThread(name: string, beside: string, workerData: unknown, resourceLimits?: ResourceLimits): Worker {
  const options = { workerData, ...(resourceLimits && { resourceLimits }) }
  if (beside.endsWith('.js')) return new Worker(new URL(`./${name}.js`, beside), options)
  const module = JSON.stringify(new URL(`./${name}.ts`, beside).href)
  const start = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${module}, ${module}))`
  return new Worker(start, { eval: true, ...options })
}
