import { CloseOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import './evidence.css'
import { EvidencePane } from './EvidencePane.tsx'
import { type EvidenceFile, sizeOf } from './file.ts'
import { ThumbnailStrip } from './ThumbnailStrip.tsx'

type Props = {
  region: string
  files: readonly EvidenceFile[]
  at: number
  onAt: (at: number) => void
  onClose: () => void
  /** What is compared with the picture: the answers it proves. */
  aside?: ReactNode
}

/** Evidence over the whole page: all files at the left, the picture in the middle, what it proves at the right. */
export function EvidenceOverlay({ region, files, at, onAt, onClose, aside }: Props) {
  const [beside, setBeside] = useState(false)
  const file = files[at]
  if (!file) return null
  const goTo = (to: number) => to >= 0 && to < files.length && onAt(to)
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') return onClose()
    if ((event.target as HTMLElement).closest('input, textarea') || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowLeft') goTo(at - 1)
    if (event.key === 'ArrowRight') goTo(at + 1)
  }
  const second = beside ? files[(at + 1) % files.length] : undefined
  const heading = (
    <>
      <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label="关闭" autoFocus onClick={onClose} />
      <span className="evidence-name">
        <b>{file.label ?? file.name}</b>
        <small>
          {file.group && <span>{file.group}</span>}
          <span>
            {at + 1}/{files.length}
          </span>
          <span className="only-wide">
            {file.name}　{sizeOf(file.bytes)}
          </span>
        </small>
      </span>
    </>
  )
  const more = files.length > 1 && (
    <Button type="text" size="small" className="only-wide" aria-pressed={beside} onClick={() => setBeside(!beside)}>
      {beside ? '取消并排' : '两份并排'}
    </Button>
  )
  return (
    <Modal
      open
      title={<span className="visually-hidden">查看附件：{file.label ?? file.name}</span>}
      footer={null}
      closable={false}
      onCancel={onClose}
      width="100%"
      rootClassName="evidence-overlay"
    >
      <div
        role="group"
        aria-label="附件"
        className="evidence-whole"
        data-strip={files.length > 1 || undefined}
        data-aside={aside ? true : undefined}
        onKeyDown={onKey}
      >
        {files.length > 1 && <ThumbnailStrip region={region} files={files} at={at} onAt={goTo} />}
        <div className="evidence-panes">
          <EvidencePane region={region} file={file} heading={heading} more={more} alone />
          {second && <EvidencePane region={region} file={second} alone />}
          {!beside && files.length > 1 && (
            <>
              <Button
                shape="circle"
                className="evidence-former"
                icon={<LeftOutlined aria-hidden />}
                aria-label="上一份"
                disabled={at === 0}
                onClick={() => goTo(at - 1)}
              />
              <Button
                shape="circle"
                className="evidence-next"
                icon={<RightOutlined aria-hidden />}
                aria-label="下一份"
                disabled={at === files.length - 1}
                onClick={() => goTo(at + 1)}
              />
            </>
          )}
        </div>
        {aside && <aside>{aside}</aside>}
        <p className="evidence-keys quiet only-wide">
          快捷键　← → 换份　+ − 缩放　0 适合窗口　R 旋转　PageUp PageDown 翻页　Esc 关闭
        </p>
      </div>
    </Modal>
  )
}
