/** Where something stands in a form: what a problem names and a jump leads to. */
export type Place = { section: string; row?: string; field?: string }

/** The id of a field's element on the page. */
export const fieldAddress = (section: string, row: string | undefined, field: string) =>
  ['field', section, ...(row === undefined ? [] : [row]), field].join('-')

export const rowAddress = (section: string, row: string) => `row-${section}-${row}`

/** Brings the place into view and puts the cursor there; false when it is not on the page. */
export function goToPlace({ section, row, field }: Place): boolean {
  const id =
    field === undefined ? (row === undefined ? undefined : rowAddress(section, row)) : fieldAddress(section, row, field)
  const element = id === undefined ? null : document.getElementById(id)
  if (!element) return false
  element.scrollIntoView({ block: 'center' })
  const focusable = element.matches('input, textarea, button, [tabindex]')
    ? element
    : element.querySelector<HTMLElement>('input:not([disabled]), textarea, button')
  ;(focusable as HTMLElement | null)?.focus({ preventScroll: true })
  return true
}

/** The same once it is drawn; whoever has meanwhile put the cursor elsewhere keeps it there. */
export function goToPlaceSoon(place: Place, milliseconds: number) {
  const before = document.activeElement
  // A page that has just arrived is given the focus as a whole (Arrival.tsx), which is nobody's choice of a field.
  const isFree = () => document.activeElement === before || (document.activeElement?.matches('body, main') ?? true)
  return setTimeout(() => isFree() && goToPlace(place), milliseconds)
}
