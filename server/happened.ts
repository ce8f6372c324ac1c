import type { Known } from '../core/condition.ts'
import type { WholeRow } from './db/wholes.ts'
import { today } from './hosted.ts'

/** What the process itself fills into the form, after the applicant has signed it: reception and the certificate's number. */
export function happened({ log, certificate_number }: Pick<WholeRow, 'log' | 'certificate_number'>): Known {
  const received = log.findLast(({ act }) => act === 'receive')
  return {
    ...(received && { received: true, receivedOn: today({ now: () => new Date(received.at) }) }),
    ...(certificate_number && { certificateNumber: certificate_number }),
  }
}
