import { Modal, Slider } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type Crop, cropped, enlarged, firstCrop, fitted, leastScale } from './crop.ts'

type Props = { file: File; maxBytes: number; onDone: (file: File) => void; onClose: () => void }

/** Cuts a portrait of 5 to 7 out of any picture: dragged, enlarged, or moved with the arrow keys. */
export function PhotoCrop({ file, maxBytes, onDone, onClose }: Props) {
  const image = useRef<HTMLImageElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const [address, setAddress] = useState<string>()
  const [size, setSize] = useState({ width: 5, height: 7 })
  const [crop, setCrop] = useState<Crop>({ x: 0, y: 0, scale: 1 })
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    const url = URL.createObjectURL(file)
    setAddress(url)
    return () => URL.revokeObjectURL(url)
  }, [file])
  const least = leastScale(size.width, size.height)
  const width = () => frame.current?.clientWidth ?? 300
  const move = (dx: number, dy: number) =>
    setCrop((now) => fitted({ ...now, x: now.x + dx / width(), y: now.y + dy / width() }, size.width, size.height))
  const enlarge = (scale: number) => setCrop((now) => enlarged(now, scale, size.width, size.height))
  const onKey = (event: KeyboardEvent) => {
    const way = { ArrowLeft: [-8, 0], ArrowRight: [8, 0], ArrowUp: [0, -8], ArrowDown: [0, 8] }[event.key]
    if (!way) return
    event.preventDefault()
    move(way[0] ?? 0, way[1] ?? 0)
  }
  const done = async () => {
    const blob = image.current && (await cropped(image.current, crop, maxBytes))
    if (blob) onDone(new File([blob], `${file.name.replace(/\.[^.]+$/, '') || '照片'}.jpg`, { type: 'image/jpeg' }))
    else setBroken(true)
  }
  return (
    <Modal
      open
      title="裁剪照片"
      okText="使用这张照片"
      cancelText="取消"
      okButtonProps={{ disabled: broken }}
      onOk={done}
      onCancel={onClose}
      width={400}
    >
      {broken ? (
        <p role="alert">照片打不开，可能已损坏或不是 JPG、PNG 图片，请换一张。</p>
      ) : (
        <>
          <p className="quiet">请把头部放在虚线内，拖动或用方向键移动。</p>
          <div
            ref={frame}
            className="photo-crop"
            role="application"
            aria-label="照片位置，用方向键移动"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved with the arrow keys
            tabIndex={0}
            onKeyDown={onKey}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => event.buttons > 0 && move(event.movementX, event.movementY)}
          >
            {address && (
              <img
                ref={image}
                src={address}
                alt=""
                draggable={false}
                style={{ width: `${crop.scale * 100}%`, left: `${crop.x * 100}%`, top: `${(crop.y * 100 * 5) / 7}%` }}
                onError={() => setBroken(true)}
                onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
                  setSize({ width: naturalWidth, height: naturalHeight })
                  setCrop(firstCrop(naturalWidth, naturalHeight))
                }}
              />
            )}
          </div>
          <Slider
            ariaLabelForHandle="缩放"
            min={least}
            max={least * 4}
            step={least / 50}
            value={crop.scale}
            onChange={enlarge}
            tooltip={{ open: false }}
          />
        </>
      )}
    </Modal>
  )
}
