import type { FileRef } from '../../core/form.ts'
import { newKey, patiently } from '../api/patient.ts'
import { doorOf, type Place, saidOf } from './place.ts'
import { refusalOf, type Sending, type Told } from './told.ts'
import { whenBack } from './when-back.ts'

/**
 * Sends one file in one request, under a number drawn for it: after a lost connection or a lost answer it is sent again under
 * the same, and is one file.
 */
export function sendWhole(region: string, file: File, place: Place, told: Told): Sending {
  const address = `/api/${region}/${doorOf(place)}/${newKey().replaceAll('-', '')}`
  const headers = { 'content-type': 'application/octet-stream', 'upload-metadata': written(saidOf(file, place)) }
  let given = new AbortController()
  const back = whenBack(() => start())
  const start = () => {
    stop()
    given = new AbortController()
    void go(given.signal)
  }
  const go = async (signal: AbortSignal) => {
    const call = async () => {
      const answer = await put(address, headers, file, told.onProgress, signal).catch((error: unknown) => error)
      const isTold = answer instanceof Response
      if (!signal.aborted && (!isTold || isAway(answer))) (isTold ? told.onWait : told.onLost)()
      if (isTold) return answer
      throw answer
    }
    const answer = await patiently(call, true).catch(() => undefined)
    if (signal.aborted) return
    if (answer?.ok) return told.onDone((await answer.json()) as FileRef)
    if (answer && !isAway(answer)) return told.onRefused(refusalOf(answer.status, await answer.text()))
    back.wait()
  }
  const stop = () => {
    back.forget()
    given.abort()
  }
  start()
  return { pause: stop, resume: start, cancel: stop }
}

const isAway = ({ status }: Response) => [502, 503, 504].includes(status)

/** As tus writes it, for one server reads both. */
const written = (said: Record<string, string>) =>
  Object.entries(said)
    .map(([key, value]) => `${key} ${btoa(String.fromCharCode(...new TextEncoder().encode(value)))}`)
    .join(',')

/** Fetch does not say how much has been sent. */
function put(
  address: string,
  headers: Readonly<Record<string, string>>,
  file: File,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    const abort = () => call.abort()
    call.open('PUT', address)
    for (const [name, value] of Object.entries(headers)) call.setRequestHeader(name, value)
    call.upload.onprogress = ({ loaded }) => onProgress(Math.min(loaded, file.size))
    call.onload = () => {
      const pause = call.getResponseHeader('retry-after')
      resolve(new Response(call.responseText, { status: call.status, headers: pause ? { 'retry-after': pause } : {} }))
    }
    call.onerror = () => reject(new TypeError('no line'))
    call.onabort = () => reject(new DOMException('given up', 'AbortError'))
    call.onloadend = () => signal.removeEventListener('abort', abort)
    if (signal.aborted) return reject(new DOMException('given up', 'AbortError'))
    signal.addEventListener('abort', abort)
    call.send(file)
  })
}
