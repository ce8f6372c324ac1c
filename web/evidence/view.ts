/** How one picture or page is looked at. `zoom` 1 is one point of the original on one point of the screen. */
export type View = { zoom: number | 'fit'; turn: 0 | 90 | 180 | 270; x: number; y: number }
export type Size = { width: number; height: number }

export const freshView: View = { zoom: 'fit', turn: 0, x: 0, y: 0 }

const steps = [0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4, 6, 8]

/** The size of a turned picture's frame. */
export const turned = ({ width, height }: Size, turn: View['turn']): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width }

/** Whole in the window, but never blown up beyond twice its size. */
export function scaleOf({ zoom, turn }: View, picture: Size, stage: Size): number {
  if (zoom !== 'fit') return zoom
  const { width, height } = turned(picture, turn)
  if (width === 0 || height === 0) return 1
  return Math.max(0.02, Math.min((stage.width - 24) / width, (stage.height - 24) / height, 2))
}

export const zoomed = (view: View, direction: 1 | -1, scale: number): View => {
  const next =
    direction === 1 ? steps.find((step) => step > scale * 1.02) : steps.findLast((step) => step < scale * 0.98)
  return next === undefined ? view : within({ ...view, zoom: next }, next / scale)
}

/** What was in the middle stays in the middle. */
export const within = (view: View, factor: number): View => ({ ...view, x: view.x * factor, y: view.y * factor })

export const turn = (view: View, by: 90 | -90): View => ({
  ...view,
  turn: ((view.turn + by + 360) % 360) as View['turn'],
  x: 0,
  y: 0,
})

/** Moved, but not so far that it is lost from sight. */
export function moved(view: View, dx: number, dy: number, picture: Size, stage: Size): View {
  const scale = scaleOf(view, picture, stage)
  const { width, height } = turned(picture, view.turn)
  const reachX = Math.max(0, (width * scale - stage.width) / 2 + 40)
  const reachY = Math.max(0, (height * scale - stage.height) / 2 + 40)
  return { ...view, x: clamp(view.x + dx, reachX), y: clamp(view.y + dy, reachY) }
}

const clamp = (value: number, reach: number) => Math.max(-reach, Math.min(reach, value))
