import { Upload } from 'tus-js-client'
import type { FileRef } from '../../core/form.ts'
import { patientFetch } from '../api/patient.ts'
import { onePiece } from './one-piece.ts'
import { doorOf, nameOf, type Place, saidOf } from './place.ts'
import { refusalOf, type Sending, type Told } from './told.ts'
import { whenBack } from './when-back.ts'

/**
 * Sends one file in pieces. A lost connection, a closed window and a restarted server cost only the piece that was on
 * its way: the same file chosen again goes on where it stopped.
 */
export function sendInPieces(region: string, file: File, place: Place, told: Told): Sending {
  const upload = new Upload(file, {
    endpoint: `/api/${region}/${doorOf(place)}`,
    chunkSize: onePiece,
    uploadDataDuringCreation: true,
    retryDelays: [300, 1000, 3000, 6000, 10_000, 15_000],
    removeFingerprintOnSuccess: true,
    fingerprint: async () => [region, nameOf(place), file.name, file.size, file.lastModified].join('/'),
    metadata: saidOf(file, place),
    onProgress: told.onProgress,
    onError: (error) => {
      const answer = 'originalResponse' in error ? error.originalResponse : null
      if (answer && answer.getStatus() >= 400 && answer.getStatus() < 500)
        return told.onRefused(refusalOf(answer.getStatus(), answer.getBody()))
      told.onLost()
      back.wait()
    },
    onSuccess: () => void finish(upload.url ?? '', told),
  })
  const start = () => {
    back.forget()
    upload.start()
  }
  const back = whenBack(start)
  upload
    .findPreviousUploads()
    .then(([before]) => before && upload.resumeFromPreviousUpload(before))
    .catch(() => {})
    .finally(start)
  return {
    pause: () => {
      back.forget()
      upload.abort().catch(() => {})
    },
    resume: start,
    cancel: () => {
      back.forget()
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
  told.onRefused(refusalOf(answer?.status ?? 0, answer ? await answer.text() : ''))
}
