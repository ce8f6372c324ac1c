import { Worker } from 'node:worker_threads'

/** A worker thread on a module beside the caller. Built files run as they are, sources through the test's translator. */
export function openThread(name: string, beside: string, workerData: unknown): Worker {
  if (beside.endsWith('.js')) return new Worker(new URL(`./${name}.js`, beside), { workerData })
  const module = JSON.stringify(new URL(`./${name}.ts`, beside).href)
  const start = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${module}, ${module}))`
  return new Worker(start, { eval: true, workerData })
}
