import { hmac } from './hash.ts'
import { post, unspoken } from './post.ts'
import type { Sender } from './sender.ts'

export type Webhook = { url: string; secret: string }

/**
 * A gateway of the operator's own. The signature covers the moment and the very body; the id comes as Idempotency-Key, by which
 * the gateway recognises a repetition, so whatever was not answered may be sent again.
 */
export const webhook = ({ url, secret }: Webhook, now: () => Date, milliseconds = 5000): Sender => ({
  name: 'webhook',
  send: async (message) => {
    const body = JSON.stringify(message)
    const timestamp = String(Math.floor(now().getTime() / 1000))
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': message.id,
      'x-timestamp': timestamp,
      'x-signature': hmac(secret, `${timestamp}.${body}`).toString('hex'),
    }
    const answer = await post(url, { headers, body, milliseconds })
    const delivery =
      'is' in answer
        ? answer
        : answer.status < 300
          ? { is: 'sent' as const, answer: `HTTP ${answer.status}` }
          : unspoken(answer)
    return delivery.is === 'unanswered' ? { ...delivery, is: 'not-now' } : delivery
  },
})
