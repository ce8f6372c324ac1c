import { Upload } from 'tus-js-client'
import type { FileRef } from '../../core/form.ts'
import { Refusal } from '../api/client.ts'
import { patientFetch } from '../api/patient.ts'

/** Where files go: a field of an application or of a library entry, a plan, or an objection on a public notice. */
export type Place =
  | { application: number; section: string; field: string }
  | { achievement: number; field: string }
  | { plan: number }
  | { notice: number; entry: number }
  | { exemption: number }
  | { opinion: number }

export const nameOf = (place: Place) => {
  if ('notice' in place) return ['notice', place.notice, place.entry].join('/')
  if ('plan' in place) return ['plan', place.plan].join('/')
  if ('achievement' in place) return ['achievement', place.achievement, place.field].join('/')
  if ('opinion' in place) return ['opinion', place.opinion].join('/')
  if ('exemption' in place) return ['exemption', place.exemption].join('/')
  return [place.application, place.section, place.field].join('/')
}

function doorOf(place: Place) {
  if ('notice' in place) return 'objection-uploads'
  if ('opinion' in place) return 'opinion-uploads'
  return 'plan' in place ? 'plan-uploads' : 'uploads'
}

export type Sending = { pause: () => void; resume: () => void; cancel: () => void }

type Told = {
  onProgress: (sent: number) => void
  /** The line is gone and will be tried again by itself when it comes back. */
  onLost: () => void
  onDone: (file: FileRef) => void
  onRefused: (refusal: Refusal) => void
}

/**
 * Sends one file in pieces. A lost connection, a closed window and a restarted server cost only the piece that was on
 * its way: the same file chosen again goes on where it stopped.
 */
export function send(region: string, file: File, place: Place, told: Told): Sending {
  const upload = new Upload(file, {
    endpoint: `/api/${region}/${doorOf(place)}`,
    chunkSize: 2 * 1024 * 1024,
    uploadDataDuringCreation: true,
    retryDelays: [300, 1000, 3000, 6000, 10_000, 15_000],
    removeFingerprintOnSuccess: true,
    fingerprint: async () => [region, nameOf(place), file.name, file.size, file.lastModified].join('/'),
    metadata: {
      filename: file.name,
      ...('application' in place && { ...place, application: String(place.application) }),
      ...('exemption' in place && { exemption: String(place.exemption) }),
      ...('opinion' in place && { opinion: String(place.opinion) }),
      ...('achievement' in place && { achievement: String(place.achievement), field: place.field }),
      ...('plan' in place && { plan: String(place.plan) }),
    },
    onProgress: told.onProgress,
    onError: (error) => {
      const answer = 'originalResponse' in error ? error.originalResponse : null
      if (answer && answer.getStatus() >= 400 && answer.getStatus() < 500)
        return told.onRefused(new Refusal(answer.getStatus(), parsed(answer.getBody())))
      told.onLost()
      globalThis.addEventListener('online', start, { once: true })
    },
    onSuccess: () => void finish(upload.url ?? '', told),
  })
  const start = () => {
    globalThis.removeEventListener('online', start)
    upload.start()
  }
  upload
    .findPreviousUploads()
    .then(([before]) => before && upload.resumeFromPreviousUpload(before))
    .catch(() => {})
    .finally(start)
  return {
    pause: () => void upload.abort(),
    resume: start,
    cancel: () => {
      globalThis.removeEventListener('online', start)
      upload.abort(true).catch(() => {})
    },
  }
}

/** All bytes are there; now the server looks into them. Asking twice is harmless, so a lost answer is asked for again. */
async function finish(address: string, told: Told, tries = 3): Promise<void> {
  const answer = await patientFetch(new Request(`${address}/file`, { method: 'PUT' })).catch(() => undefined)
  if (answer?.ok) return told.onDone((await answer.json()) as FileRef)
  if (!answer || answer.status >= 500) {
    if (tries > 1) {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      return finish(address, told, tries - 1)
    }
  }
  told.onRefused(new Refusal(answer?.status ?? 0, answer && parsed(await answer.text())))
}

function parsed(body: string) {
  try {
    return JSON.parse(body) as { refusal?: string }
  } catch {
    return undefined
  }
}
