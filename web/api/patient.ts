/** How many calls wait for the server just now; told whenever that changes, so that the page can say so. */
export const waiting = Object.assign(new EventTarget(), { calls: 0 })

const most = 60_000

/**
 * Told to wait, a call waits and comes again by itself, as long as a database may take to change over to another server. A
 * change comes under one key, so that it is done once whatever became of the first answer.
 */
export async function patientFetch(request: Request): Promise<Response> {
  if (!['GET', 'HEAD'].includes(request.method)) request.headers.set('idempotency-key', newKey())
  const patience = Date.now() + most
  let waits = false
  try {
    for (;;) {
      const answer = await fetch(request.clone())
      const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
      if (answer.status !== 503 || !(seconds >= 0) || Date.now() + seconds * 1000 > patience) return answer
      if (!waits) tell(1)
      waits = true
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    }
  } finally {
    if (waits) tell(-1)
  }
}

function tell(more: 1 | -1) {
  waiting.calls += more
  waiting.dispatchEvent(new Event('change'))
}

/** A UUID of version 4; the browser's own function for it is missing where a page comes without encryption. */
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16)).map((byte, at) => {
    if (at === 6) return (byte & 0x0f) | 0x40
    return at === 8 ? (byte & 0x3f) | 0x80 : byte
  })
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
