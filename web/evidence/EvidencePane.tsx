import {
  DownloadOutlined,
  FullscreenOutlined,
  LeftOutlined,
  RightOutlined,
  RotateLeftOutlined,
  RotateRightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons'
import { Alert, Button, Spin } from 'antd'
import { type KeyboardEvent, type ReactNode, useCallback, useState } from 'react'
import { contentAddress, downloadAddress, type EvidenceFile, isPicture } from './file.ts'
import { PdfPage, usePdf } from './PdfPage.tsx'
import { Stage } from './Stage.tsx'
import { freshView, type Size, turn, zoomed } from './view.ts'

type Props = {
  region: string
  file: EvidenceFile
  /** What stands in the header: by itself the file's name. */
  heading?: ReactNode
  alone?: boolean
  onFullScreen?: () => void
  /** More buttons at the end of the tools. */
  more?: ReactNode
}

/** One file with its tools. Every file starts whole and upright. */
export function EvidencePane(props: Props) {
  return <Pane key={props.file.file} {...props} />
}

function Pane({ region, file, heading, alone = false, onFullScreen, more }: Props) {
  const [view, setView] = useState(freshView)
  const [scale, setScale] = useState(1)
  const [size, setSize] = useState<Size>()
  const [broken, setBroken] = useState(false)
  const [page, setPage] = useState(1)
  const picture = isPicture(file)
  const { pdf, failed } = usePdf(picture ? undefined : contentAddress(region, file.file))
  const onSize = useCallback(({ width, height }: Size) => setSize({ width, height }), [])
  const pages = pdf?.numPages ?? 1
  const goTo = (number: number) => {
    setPage(Math.max(1, Math.min(pages, number)))
    setView((now) => ({ ...now, x: 0, y: 0 }))
  }

  const whole = () => setView({ ...view, zoom: 'fit', x: 0, y: 0 })
  const keys = new Map([
    ['+', () => setView(zoomed(view, 1, scale))],
    ['=', () => setView(zoomed(view, 1, scale))],
    ['-', () => setView(zoomed(view, -1, scale))],
    ['0', whole],
    ['r', () => setView(turn(view, 90))],
    ['R', () => setView(turn(view, -90))],
    ['PageDown', () => goTo(page + 1)],
    ['PageUp', () => goTo(page - 1)],
  ])
  const onKey = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys.get(event.key)
    if (!act || (event.target as HTMLElement).closest('input, textarea, select')) return
    event.preventDefault()
    act()
  }
  const tool = (label: string, icon: ReactNode, onClick: () => void, narrow = '') => (
    <Button
      type="text"
      size="small"
      icon={icon}
      aria-label={label}
      title={label}
      onClick={onClick}
      className={narrow}
    />
  )
  return (
    // Clicked, it has the keys.
    <section className="evidence-pane" aria-label={file.label ?? file.name} tabIndex={-1} onKeyDown={onKey}>
      <header>
        <div className="evidence-heading">{heading ?? <b title={file.name}>{file.name}</b>}</div>
        <div className="evidence-tools" role="toolbar" aria-label="查看工具">
          {tool('缩小', <ZoomOutOutlined aria-hidden />, () => setView(zoomed(view, -1, scale)))}
          <span className="evidence-zoom">{Math.round(scale * 100)}%</span>
          {tool('放大', <ZoomInOutlined aria-hidden />, () => setView(zoomed(view, 1, scale)))}
          <Button type="text" size="small" className="only-wide" onClick={whole}>
            适合窗口
          </Button>
          {tool('向左旋转', <RotateLeftOutlined aria-hidden />, () => setView(turn(view, -90)), 'only-wide')}
          {tool('向右旋转', <RotateRightOutlined aria-hidden />, () => setView(turn(view, 90)))}
          <Button
            type="text"
            size="small"
            className="only-wide"
            icon={<DownloadOutlined aria-hidden />}
            href={downloadAddress(region, file.file)}
            aria-label="下载"
            title="下载"
          />
          {onFullScreen && tool('全屏查看', <FullscreenOutlined aria-hidden />, onFullScreen)}
          {more}
        </div>
      </header>
      {broken || failed ? (
        <Alert
          type="warning"
          showIcon
          title="文件没有打开"
          description="请检查网络后重新打开；仍不能打开时，请下载后查看。"
          action={<Button href={downloadAddress(region, file.file)}>下载</Button>}
        />
      ) : (
        <Stage view={view} onView={setView} picture={size} alone={alone} onScale={setScale}>
          {(shown) =>
            picture ? (
              <img
                src={contentAddress(region, file.file)}
                alt={file.label ?? file.name}
                draggable={false}
                onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
                  setSize({ width, height })
                }
                onError={() => setBroken(true)}
              />
            ) : (
              pdf && <PdfPage pdf={pdf} page={page} scale={shown} onSize={onSize} name={file.label ?? file.name} />
            )
          }
        </Stage>
      )}
      {!size && !broken && !failed && <Spin className="evidence-opening" description="正在打开" />}
      {pdf && (
        <div className="evidence-pages">
          {tool('上一页', <LeftOutlined aria-hidden />, () => goTo(page - 1))}
          <label>
            <span className="visually-hidden">页码</span>
            <input
              type="number"
              min={1}
              max={pages}
              value={page}
              onChange={(event) => goTo(event.target.valueAsNumber || 1)}
            />
          </label>
          / {pages} 页{tool('下一页', <RightOutlined aria-hidden />, () => goTo(page + 1))}
        </div>
      )}
    </section>
  )
}
