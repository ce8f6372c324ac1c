import { useEffect, useRef, useState } from 'react'
import type { FileRef } from '../../core/form.ts'
import { refusalSentence } from '../words/refusals.ts'
import { type FileRule, whyNotSend } from './rule.ts'
import { type Place, type Sending, send } from './send.ts'

/** One file on its way, or refused. */
export type Going = {
  key: number
  name: string
  bytes: number
  sent: number
  state: 'sending' | 'paused' | 'lost' | 'checking' | 'refused'
  reason?: string
  sending?: Sending
  again: () => void
}

/** The files of one field that are on their way. What arrives is handed over and forgotten here. */
export function useSendings(region: string, place: Place, rule: FileRule, onFile: (file: FileRef) => void) {
  const [going, setGoing] = useState<readonly Going[]>([])
  const last = useRef(0)
  const arrived = useRef(onFile)
  arrived.current = onFile
  const open = useRef(new Map<number, Sending>())
  useEffect(() => {
    const all = open.current
    return () => {
      for (const sending of all.values()) sending.pause()
    }
  }, [])

  const change = (key: number, part: Partial<Going>) =>
    setGoing((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const forget = (key: number) => {
    open.current.delete(key)
    setGoing((all) => all.filter((one) => one.key !== key))
  }
  const begin = (key: number, file: File) => {
    const sending = send(region, file, place, {
      onProgress: (sent) => change(key, { sent, state: sent < file.size ? 'sending' : 'checking' }),
      onLost: () => change(key, { state: 'lost' }),
      onRefused: (refusal) => change(key, { state: 'refused', reason: refusalSentence(refusal) }),
      onDone: (ref) => {
        forget(key)
        arrived.current(ref)
      },
    })
    open.current.set(key, sending)
    change(key, { sending, state: 'sending', sent: 0 })
  }
  /** `room` is how many more files the field takes. */
  const add = (files: readonly File[], room: number) => {
    let left = room
    for (const file of files) {
      last.current += 1
      const key = last.current
      const reason = whyNotSend(file, rule) ?? (left > 0 ? undefined : `最多 ${rule.max} 份，这一份没有上传`)
      const one = { key, name: file.name, bytes: file.size, sent: 0, again: () => begin(key, file) }
      setGoing((all) => [...all, reason ? { ...one, state: 'refused', reason } : { ...one, state: 'sending' }])
      if (reason) continue
      left -= 1
      begin(key, file)
    }
  }
  const drop = (key: number) => {
    open.current.get(key)?.cancel()
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
