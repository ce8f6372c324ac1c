import type { Delivery } from './sender.ts'

export type Answered = { status: number; body: unknown }

/** One request, and either what was answered or what it means that nothing was. Nothing of the request is ever told. */
export async function post(
  url: string,
  { headers, body, milliseconds }: { headers: Record<string, string>; body: string; milliseconds: number },
): Promise<Answered | Delivery> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(milliseconds),
    })
    return { status: answer.status, body: await answer.json().catch(() => undefined) }
  } catch (error) {
    const reason = reasonOf(error)
    return { is: neverReached.has(reason) ? 'not-now' : 'unanswered', answer: reason }
  }
}

/** No connection was made, so no request can have arrived. */
const neverReached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code)
  return error.name
}

/** Where an answer is no sentence of the provider's: its own "not now" is believed, a gateway's is not. */
export const unspoken = ({ status }: Answered): Delivery => ({
  is: status === 503 || status === 429 ? 'not-now' : status >= 500 ? 'unanswered' : 'refused',
  answer: `HTTP ${status}`,
})
