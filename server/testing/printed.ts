/** What a reader of the PDF sees: the text of each page, without spaces. */
export async function readPdf(pdf: Uint8Array): Promise<string[]> {
  mendPromise()
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    pages.push(text.replace(/\s/g, ''))
  }
  await loading.destroy()
  return pages
}

/** The JPEG pictures inside, as they were put there. */
export function picturesIn(pdf: Buffer): Buffer[] {
  const pictures: Buffer[] = []
  for (let at = pdf.indexOf('/DCTDecode'); at !== -1; at = pdf.indexOf('/DCTDecode', at + 1)) {
    const start = pdf.indexOf('stream\n', at) + 'stream\n'.length
    pictures.push(pdf.subarray(start, pdf.indexOf('\nendstream', start)))
  }
  return pictures
}

/** pdf.js is written for browsers and later Nodes; this is all that Node 20 lacks of what reading text asks for. */
function mendPromise() {
  const promise = Promise as unknown as { withResolvers?: unknown }
  promise.withResolvers ??= () => {
    let resolve: unknown
    let reject: unknown
    const made = new Promise((yes, no) => {
      resolve = yes
      reject = no
    })
    return { promise: made, resolve, reject }
  }
}
