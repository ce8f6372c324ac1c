import type { PDFDocumentProxy } from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

export type Pdf = PDFDocumentProxy

/** The reader is fetched when the first PDF is opened; a page is fetched when it is shown (ranges of bytes). */
export async function openPdf(source: string | Uint8Array): Promise<{ pdf: Promise<Pdf>; close: () => void }> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  GlobalWorkerOptions.workerSrc = workerAddress
  const task = getDocument({
    ...(typeof source === 'string' ? { url: source } : { data: source }),
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    // The site's content policy allows no WebAssembly; the same decoders are there as scripts.
    useWasm: false,
    disableAutoFetch: true,
    enableXfa: false,
  })
  return { pdf: task.promise, close: () => void task.destroy() }
}

/** Draws one page; a later drawing on the same canvas must wait for the one before to be cancelled. */
export async function drawPage(
  pdf: Pdf,
  number: number,
  canvas: HTMLCanvasElement,
  scale: number,
  signal: AbortSignal,
) {
  const page = await pdf.getPage(number)
  if (signal.aborted) return
  const sharpness = Math.min(globalThis.devicePixelRatio || 1, 3)
  const viewport = page.getViewport({ scale: scale * sharpness })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  const drawing = page.render({ canvas, viewport })
  signal.addEventListener('abort', () => drawing.cancel())
  await drawing.promise.catch((error: Error) => {
    if (error.name !== 'RenderingCancelledException') throw error
  })
}
