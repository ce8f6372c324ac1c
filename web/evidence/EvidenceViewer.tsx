import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import './evidence.css'
import { EvidenceOverlay } from './EvidenceOverlay.tsx'
import { EvidencePane } from './EvidencePane.tsx'
import type { EvidenceFile } from './file.ts'
import { ThumbnailStrip } from './ThumbnailStrip.tsx'

type Props = {
  region: string
  files: readonly EvidenceFile[]
  /** The file shown; without it the viewer keeps count by itself. */
  at?: number
  onAt?: (at: number) => void
  /** The same evidence as it was before, to be put beside. */
  former?: EvidenceFile
  strip?: boolean
}

/** Evidence inside a page: beside the fields that it proves. The arrow keys page, F fills the screen. */
export function EvidenceViewer({ region, files, at: given, onAt, former, strip = false }: Props) {
  const [own, setOwn] = useState(0)
  const [full, setFull] = useState(false)
  const [beside, setBeside] = useState(false)
  const at = Math.min(given ?? own, files.length - 1)
  const file = files[at]
  if (!file) return <p className="evidence-empty quiet">没有上传文件</p>
  const goTo = (to: number) => {
    if (to < 0 || to >= files.length) return
    setOwn(to)
    onAt?.(to)
  }
  const onKey = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).closest('input, textarea') || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowLeft') goTo(at - 1)
    else if (event.key === 'ArrowRight') goTo(at + 1)
    else if (event.key === 'f') setFull(true)
    else return
    event.preventDefault()
  }
  const second = beside ? (former ?? files[(at + 1) % files.length]) : undefined
  return (
    <div className="evidence-viewer" role="group" aria-label="佐证材料" onKeyDown={onKey}>
      <div className="evidence-panes">
        {second && former && <EvidencePane region={region} file={second} heading={<b>原先：{second.name}</b>} />}
        <EvidencePane region={region} file={file} onFullScreen={() => setFull(true)} />
        {second && !former && <EvidencePane region={region} file={second} />}
      </div>
      <footer>
        <Button
          type="text"
          size="small"
          icon={<LeftOutlined aria-hidden />}
          aria-label="上一份"
          disabled={at === 0}
          onClick={() => goTo(at - 1)}
        />
        <span aria-live="polite">
          {at + 1} / {files.length}
        </span>
        <Button
          type="text"
          size="small"
          icon={<RightOutlined aria-hidden />}
          aria-label="下一份"
          disabled={at === files.length - 1}
          onClick={() => goTo(at + 1)}
        />
        {(former || files.length > 1) && (
          <Button
            type="link"
            size="small"
            className="only-wide"
            aria-pressed={beside}
            onClick={() => setBeside(!beside)}
          >
            {beside ? '取消并排' : former ? '与原先一份并排' : '两份并排'}
          </Button>
        )}
      </footer>
      {strip && files.length > 1 && <ThumbnailStrip region={region} files={files} at={at} onAt={goTo} />}
      {full && <EvidenceOverlay region={region} files={files} at={at} onAt={goTo} onClose={() => setFull(false)} />}
    </div>
  )
}
