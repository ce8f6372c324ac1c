import type { FileRef } from '../../core/form.ts'
import { Refusal } from '../api/client.ts'

/** What can be done about a file on its way. */
export type Sending = { pause: () => void; resume: () => void; cancel: () => void }

/** Who sent it hears how it goes. */
export type Told = {
  onProgress: (sent: number) => void
  /** The line is gone and will be tried again by itself when it comes back. */
  onLost: () => void
  /** The server has too much to do and is asked again by itself. */
  onWait: () => void
  onDone: (file: FileRef) => void
  onRefused: (refusal: Refusal) => void
}

export function refusalOf(status: number, body: string): Refusal {
  try {
    return new Refusal(status, JSON.parse(body) as { refusal?: string })
  } catch {
    return new Refusal(status, undefined)
  }
}
