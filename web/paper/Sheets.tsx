import { Alert, Skeleton } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { PdfPage, usePdf } from '../evidence/PdfPage.tsx'
import type { Pdf } from '../evidence/pdf.ts'
import type { Size } from '../evidence/view.ts'

/** All pages one below the other, as wide as there is room. */
export function Sheets({ bytes, name, onTurned }: { bytes: Uint8Array; name: string; onTurned: () => void }) {
  // The reader takes the bytes it is given away with it; those to be saved stay here.
  const copy = useMemo(() => bytes.slice(), [bytes])
  const { pdf, failed } = usePdf(copy)
  const ground = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = ground.current
    if (!element) return
    const watch = new ResizeObserver(() => setWidth(element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
    <div className="paper-ground" role="group" aria-label="预览" tabIndex={0}>
      <div ref={ground} />
      {failed && <Alert type="warning" showIcon title="预览没有成功，请下载后查看" />}
      {!pdf && !failed && <Skeleton active paragraph={{ rows: 12 }} />}
      {pdf &&
        pagesOf(pdf).map((page) => (
          <Sheet key={page} pdf={pdf} page={page} width={width} name={name} onTurned={onTurned} />
        ))}
    </div>
  )
}

const pagesOf = ({ numPages }: Pdf) => Array.from({ length: numPages }, (_, index) => index + 1)

type SheetProps = { pdf: Pdf; page: number; width: number; name: string; onTurned: () => void }

function Sheet({ pdf, page, width: room, name, onTurned }: SheetProps) {
  const [size, setSize] = useState<Size>()
  const onSize = useCallback((known: Size) => setSize(known), [])
  const turned = size !== undefined && size.width > size.height
  useEffect(() => {
    if (turned) onTurned()
  }, [turned, onTurned])
  // What lies across is small on a phone: there it is moved sideways.
  const width = turned ? Math.max(room, leastAcross) : room
  return (
    <div
      className="paper-sheet"
      style={size && { aspectRatio: `${size.width} / ${size.height}`, ...(turned && { minWidth: leastAcross }) }}
    >
      <PdfPage pdf={pdf} page={page} scale={size && width ? width / size.width : 0.5} onSize={onSize} name={name} />
    </div>
  )
}

const leastAcross = 760
