import { useEffect, useRef, useState } from 'react'
import { drawPage, openPdf, type Pdf } from './pdf.ts'
import type { Size } from './view.ts'

export type PdfState = { pdf?: Pdf; failed: boolean }

/** Opens the PDF at this address, or these bytes of one, while it is shown; nothing for a picture. */
export function usePdf(address: string | Uint8Array | undefined): PdfState {
  const [state, setState] = useState<PdfState & { address?: string | Uint8Array }>({ failed: false })
  useEffect(() => {
    if (!address) return
    let gone = false
    const opened = openPdf(address)
    opened
      .then(({ pdf }) => pdf)
      .then((pdf) => gone || setState({ pdf, failed: false, address }))
      .catch(() => gone || setState({ failed: true, address }))
    return () => {
      gone = true
      opened.then(({ close }) => close()).catch(() => {})
    }
  }, [address])
  return state.address === address ? state : { failed: false }
}

type Props = { pdf: Pdf; page: number; scale: number; onSize: (size: Size) => void; name: string }

/** One page, drawn anew for every zoom so that its letters stay sharp. */
export function PdfPage({ pdf, page, scale, onSize, name }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    pdf
      .getPage(page)
      .then((one) => onSize(one.getViewport({ scale: 4 / 3 })))
      .catch(() => {})
  }, [pdf, page, onSize])
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const drawing = new AbortController()
    const later = setTimeout(() => drawPage(pdf, page, element, (scale * 4) / 3, drawing.signal).catch(() => {}), 60)
    return () => {
      clearTimeout(later)
      drawing.abort()
    }
  }, [pdf, page, scale])
  return <canvas ref={canvas} role="img" aria-label={`${name}，第 ${page} 页`} />
}
