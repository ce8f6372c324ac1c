import { type ReactNode, useEffect, useRef, useState } from 'react'
import { moved, type Size, scaleOf, turned, type View, within, zoomed } from './view.ts'

type Props = {
  view: View
  onView: (view: View) => void
  /** Size of the picture or page at 100 %; nothing until it is known. */
  picture: Size | undefined
  /** The wheel alone zooms, where there is no page around to scroll. */
  alone: boolean
  onScale: (scale: number) => void
  children: (scale: number) => ReactNode
}

/** The ground on which a picture lies: clicked to be larger or whole again, dragged, pinched, wheeled. */
export function Stage({ view, onView, picture = { width: 0, height: 0 }, alone, onScale, children }: Props) {
  const ground = useRef<HTMLDivElement>(null)
  const [stage, setStage] = useState<Size>({ width: 0, height: 0 })
  const fingers = useRef(new Map<number, { x: number; y: number }>())
  /** Where it was pressed, while that is still a click and no drag or pinch. */
  const pressed = useRef<{ x: number; y: number }>(undefined)
  const scale = scaleOf(view, picture, stage)
  const frame = turned(picture, view.turn)

  useEffect(() => {
    onScale(scale)
  }, [scale, onScale])
  useEffect(() => {
    const element = ground.current
    if (!element) return
    const watch = new ResizeObserver(() => setStage({ width: element.clientWidth, height: element.clientHeight }))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    const element = ground.current
    const wheel = (event: WheelEvent) => {
      if (!alone && !event.ctrlKey) return
      event.preventDefault()
      onView(zoomed(view, event.deltaY < 0 ? 1 : -1, scale))
    }
    element?.addEventListener('wheel', wheel, { passive: false })
    return () => element?.removeEventListener('wheel', wheel)
  }, [alone, onView, scale, view])

  const move = (event: React.PointerEvent) => {
    const before = fingers.current.get(event.pointerId)
    if (!before) return
    const here = { x: event.clientX, y: event.clientY }
    if (pressed.current && distance(pressed.current, here) > 6) pressed.current = undefined
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1]
    fingers.current.set(event.pointerId, here)
    if (!other) return onView(moved(view, here.x - before.x, here.y - before.y, picture, stage))
    const factor = distance(here, other) / Math.max(1, distance(before, other))
    onView(within({ ...view, zoom: Math.max(0.05, Math.min(8, scale * factor)) }, factor))
  }
  const lift = (event: React.PointerEvent) => fingers.current.delete(event.pointerId)
  const movable = frame.width * scale > stage.width || frame.height * scale > stage.height
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the toolbar and the keys do it as well
    // biome-ignore lint/a11y/noStaticElementInteractions: what the mouse does here, the toolbar and the keys do as well
    <div
      ref={ground}
      className="evidence-ground"
      data-movable={movable || undefined}
      data-zoomed={view.zoom !== 'fit' || undefined}
      title={view.zoom === 'fit' ? '点击放大' : '点击缩小，拖动查看'}
      style={{ touchAction: alone || movable ? 'none' : 'pan-y' }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
        const alone = fingers.current.size === 1 && event.button === 0
        pressed.current = alone ? { x: event.clientX, y: event.clientY } : undefined
      }}
      onPointerMove={move}
      onPointerUp={lift}
      onPointerCancel={lift}
      onClick={() => {
        if (!pressed.current) return
        pressed.current = undefined
        onView({ ...view, zoom: view.zoom === 'fit' ? Math.max(1, scale * 2) : 'fit', x: 0, y: 0 })
      }}
    >
      <div
        className="evidence-paper"
        style={{
          width: picture.width * scale,
          height: picture.height * scale,
          transform: `translate(-50%, -50%) translate(${view.x}px, ${view.y}px) rotate(${view.turn}deg)`,
        }}
      >
        {children(scale)}
      </div>
    </div>
  )
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)
