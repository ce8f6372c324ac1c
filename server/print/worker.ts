import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Fonts } from './fonts.ts'
import { template } from './template.ts'

/** The typst thread: one compiler, one document at a time. Compiling is synchronous, so it never runs in the main thread. */
export type Order = {
  id: number
  /** What the template reads, as JSON. */
  given: string
  files: readonly { path: string; bytes: Uint8Array }[]
  /** Seconds since 1970: the same input gives the same bytes. */
  made: number
  /** For reading aloud; bulk files go without. */
  tagged: boolean
}
export type Delivery = { id: number } & ({ pdf: Uint8Array; pages: number } | { failure: string })

const { folders } = workerData as Pick<Fonts, 'folders'>
/** Holds nothing: every file the template sees is handed over in the order. */
const workspace = '/print'
/** A compiled document is memory that the JavaScript collector can't see and never hurries to give back: 15 MB with each. */
const collect = exposedCollector()
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...folders] }] })

parentPort?.on('message', (order: Order) => {
  const delivery = deliver(order)
  parentPort?.postMessage(delivery)
  // Once nothing of the order is on the stack.
  setImmediate(collect)
})

function deliver({ id, given, files, made, tagged }: Order): Delivery {
  try {
    for (const { path, bytes } of files) compiler.mapShadow(join(workspace, path), Buffer.from(bytes))
    const compiled = compiler.compile({ mainFileContent: template, inputs: { given } })
    const document = compiled.result
    if (compiled.hasError() || !document)
      return { id, failure: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics) }
    // PDF/A refuses a glyph that no font has, where an ordinary PDF would silently show a box.
    const standard = { pdfStandard: 'a-2b', creationTimestamp: made, pdfTags: tagged }
    return { id, pdf: compiler.pdf(document, standard), pages: document.numOfPages }
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) }
  } finally {
    for (const { path } of files) compiler.unmapShadow(join(workspace, path))
    compiler.evictCache(1)
  }
}

function exposedCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}
