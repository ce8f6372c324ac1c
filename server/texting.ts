import { type Allowance, secondsToWait } from '../core/allowance.ts'
import { mobileCodeSeconds } from '../core/mobile-code.ts'
import { holdRequests, momentsOfRequests, noteRequest } from './db/message-requests.ts'
import { insertMessage } from './db/text-messages.ts'
import type { Db, Server } from './hosted.ts'
import { seal } from './seal.ts'
import type { TextMessage } from './sms/sender.ts'

/** As providers themselves limit one phone; a whole office or school may share one address. */
const forOne: readonly Allowance[] = [
  { most: 1, seconds: 60 },
  { most: 5, seconds: 3600 },
  { most: 10, seconds: 86_400 },
]
const forGuesses: readonly Allowance[] = [
  { most: 3, seconds: 60 },
  { most: 10, seconds: 3600 },
  { most: 20, seconds: 86_400 },
]
const forAddress: readonly Allowance[] = [
  { most: 20, seconds: 60 },
  { most: 200, seconds: 3600 },
]

export const secondsBetween = 60

/** Seconds that whoever asks must wait still; at 0 the request is counted. Inside the transaction that answers it. */
export const waitBeforeText = (tx: Db, mark: Buffer, address: string, now: Date) =>
  waitWithin(forOne, tx, { mark, address, now })

/** The same for guesses at who somebody is, where nothing is sent: a slip of the finger may be mended at once. */
export const waitBetweenTries = (tx: Db, mark: Buffer, address: string, now: Date) =>
  waitWithin(forGuesses, tx, { mark, address, now })

async function waitWithin(
  allowed: readonly Allowance[],
  tx: Db,
  { mark, address, now }: { mark: Buffer; address: string; now: Date },
): Promise<number> {
  await holdRequests(tx, mark)
  const before = await momentsOfRequests(tx, mark, address, now)
  const seconds = Math.max(
    secondsToWait(allowed, before.typed, now.getTime()),
    secondsToWait(forAddress, before.address, now.getTime()),
  )
  if (seconds === 0) await noteRequest(tx, mark, address, now)
  return seconds
}

/** Queues a message in the caller's transaction. A code is worth nothing later; a temporary password is, for a while. */
export function queueText(
  tx: Db,
  { keys, now }: Pick<Server, 'keys' | 'now'>,
  { purpose, mobile, value }: Pick<TextMessage, 'purpose' | 'mobile' | 'value'>,
) {
  const made = now()
  const until = new Date(made.getTime() + (purpose === 'registration' ? mobileCodeSeconds : 1800) * 1000)
  return insertMessage(tx, { purpose, mobile: seal(mobile, keys), value: seal(value, keys), made, until })
}
