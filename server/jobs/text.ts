import { z } from 'zod'
import { claimMessage, settleMessage } from '../db/text-messages.ts'
import type { Server } from '../hosted.ts'
import { unseal } from '../seal.ts'
import type { Sender } from '../sms/sender.ts'
import { wordsOf } from '../sms/words.ts'

const payload = z.object({ region: z.string(), message: z.number() })

/** Sends a short message. Whoever dies on the way leaves it unsent rather than sent twice; people then ask for another. */
export async function text(server: Server, given: unknown) {
  const { region: id, message } = payload.parse(given)
  const hosted = server.regions.get(id)
  const claimed = hosted && (await claimMessage(hosted.db, message, server.now()))
  if (!hosted || !claimed) return
  const { db, region } = hosted
  const { purpose, tries } = claimed
  const value = unseal(claimed.value, server.keys)
  const delivery = await (server.sms ?? nobody).send({
    id: `${region.id}-${message}`,
    purpose,
    mobile: unseal(claimed.mobile, server.keys),
    value,
    text: wordsOf(purpose, value, region.site),
  })
  await settleMessage(db, message, delivery, { now: server.now(), tries, keep: server.demonstration })
}

const nobody: Sender = { name: 'nobody', send: async () => ({ is: 'refused', answer: 'no sender' }) }
