import { useCallback, useSyncExternalStore } from 'react'
import type { FileRef } from '../../core/form.ts'
import { refusalSentence } from '../words/refusals.ts'
import { nameOf, type Place } from './place.ts'
import { type FileRule, whyNotSend } from './rule.ts'
import { send } from './send.ts'
import type { Sending } from './told.ts'

/** One file on its way, or refused. */
export type Going = {
  key: number
  name: string
  bytes: number
  sent: number
  state: 'sending' | 'paused' | 'lost' | 'waiting' | 'checking' | 'refused'
  reason?: string
  sending?: Sending
  again: () => void
}

/** The files of one field that are on their way, and who takes what arrives. */
type Line = {
  going: readonly Going[]
  open: Map<number, Sending>
  told: Set<() => void>
  arrived: (file: FileRef) => void
}

/** Kept beside the page: a file goes on while another section is shown, and is seen again when its field is. */
const lines = new Map<string, Line>()
let last = 0

const lineOf = (key: string): Line => {
  const line = lines.get(key) ?? { going: [], open: new Map(), told: new Set(), arrived: () => {} }
  lines.set(key, line)
  return line
}

const keyOf = (place: Place, id: string) => [nameOf(place), id].join('/')

/** Whether a file of this application is still on its way. */
export const isSending = (application: number) =>
  [...lines].some(([key, { going }]) => key.startsWith(`${application}/`) && going.some(isUnderWay))

/** When the whole form is left; the same file chosen again goes on where it stopped. */
export function stopSending(application: number) {
  for (const [key, { open }] of lines) {
    if (!key.startsWith(`${application}/`)) continue
    for (const sending of open.values()) sending.pause()
    lines.delete(key)
  }
}

const isUnderWay = ({ state }: Going) => state !== 'refused'

export type Sendings = Pick<ReturnType<typeof useSendings>, 'going' | 'drop' | 'pause' | 'resume'>

/** The files of one field that are on their way. What arrives is handed over and forgotten here. */
export function useSendings(region: string, place: Place, rule: FileRule, onFile: (file: FileRef) => void, id = '') {
  const line = lineOf(keyOf(place, id))
  line.arrived = onFile
  const subscribe = useCallback(
    (tell: () => void) => {
      line.told.add(tell)
      return () => void line.told.delete(tell)
    },
    [line],
  )
  const going = useSyncExternalStore(subscribe, () => line.going)
  const set = (next: readonly Going[]) => {
    line.going = next
    for (const tell of line.told) tell()
  }
  const change = (key: number, part: Partial<Going>) =>
    set(line.going.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const forget = (key: number) => {
    line.open.delete(key)
    set(line.going.filter((one) => one.key !== key))
  }
  const begin = (key: number, file: File) => {
    const sending = send(region, file, place, {
      onProgress: (sent) => change(key, { sent, state: sent < file.size ? 'sending' : 'checking' }),
      onLost: () => change(key, { state: 'lost' }),
      onWait: () => change(key, { state: 'waiting' }),
      onRefused: (refusal) => change(key, { state: 'refused', reason: refusalSentence(refusal) }),
      onDone: (ref) => {
        forget(key)
        line.arrived(ref)
      },
    })
    line.open.set(key, sending)
    change(key, { sending, state: 'sending', sent: 0 })
  }
  /** `room` is how many more files the field takes. */
  const add = (files: readonly File[], room: number) => {
    let left = room
    for (const file of files) {
      last += 1
      const key = last
      const reason = whyNotSend(file, rule) ?? (left > 0 ? undefined : `最多 ${rule.max} 份，这一份没有上传`)
      const one = { key, name: file.name, bytes: file.size, sent: 0, again: () => begin(key, file) }
      set([...line.going, reason ? { ...one, state: 'refused', reason } : { ...one, state: 'sending' }])
      if (reason) continue
      left -= 1
      begin(key, file)
    }
  }
  const drop = (key: number) => {
    line.open.get(key)?.cancel()
    forget(key)
  }
  const pause = (one: Going) => {
    one.sending?.pause()
    change(one.key, { state: 'paused' })
  }
  const resume = (one: Going) => {
    change(one.key, { state: 'sending' })
    one.sending?.resume()
  }
  return { going, add, drop, pause, resume }
}
