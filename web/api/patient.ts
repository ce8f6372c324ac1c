/** How many calls wait for the server just now, and when the next of them comes again; told whenever that changes, so that the page can say so. */
export const waiting = Object.assign(new EventTarget(), { calls: 0, next: 0 })

const most = 60_000
/** What only reads has nothing to tell anybody but that it waits, and a page that gave up would have to be opened by hand. */
const mostReading = 600_000
/** Half a minute without a line, or before a proxy that finds no server. */
const pauses = [500, 1000, 2000, 4000, 8000, 12_000]

/**
 * Told to wait, a call waits and comes again by itself, as long as a database may take to change over to another server. A
 * change whose answer is lost comes again too: it has one key, so that it is done once whatever became of the first answer.
 */
export async function patientFetch(request: Request): Promise<Response> {
  const changes = !['GET', 'HEAD'].includes(request.method)
  if (changes) request.headers.set('idempotency-key', newKey())
  return patiently(() => fetch(request.clone()), changes)
}

/** The same of any way to call; what changes something must be one change however often it is called. */
export async function patiently(call: () => Promise<Response>, changes: boolean): Promise<Response> {
  const patience = Date.now() + (changes ? most : mostReading)
  let waits = false
  try {
    for (let tries = 0; ; tries++) {
      const answer = await call().catch((error: unknown) => error)
      const pause = toldToWait(answer) ?? (changes && isLost(answer) ? pauses[tries] : undefined)
      if (pause === undefined || Date.now() + pause > patience) {
        if (answer instanceof Response) return answer
        throw answer
      }
      if (!(waiting.next > Date.now() && waiting.next < Date.now() + pause)) waiting.next = Date.now() + pause
      tell(waits ? 0 : 1)
      waits = true
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  } finally {
    if (waits) tell(-1)
  }
}

/** In milliseconds. */
function toldToWait(answer: unknown) {
  if (!(answer instanceof Response) || answer.status !== 503) return undefined
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
  return seconds >= 0 ? seconds * 1000 : undefined
}

/** Nobody knows what became of it; but whoever left the page gave it up. */
const isLost = (answer: unknown) =>
  answer instanceof Response
    ? [502, 503, 504].includes(answer.status)
    : !(answer instanceof DOMException && answer.name === 'AbortError')

function tell(more: 1 | 0 | -1) {
  waiting.calls += more
  waiting.dispatchEvent(new Event('change'))
}

/** A UUID of version 4; the browser's own function for it is missing where a page comes without encryption. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16)).map((byte, at) => {
    if (at === 6) return (byte & 0x0f) | 0x40
    return at === 8 ? (byte & 0x3f) | 0x80 : byte
  })
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
