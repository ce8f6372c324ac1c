import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Gate } from './gate.ts'

// biome-ignore lint/suspicious/noExplicitAny: whatever a route answers
export type Answer = { status: number; body: any; headers: Headers }
type Asked = {
  method: string
  path: string
  cookie: string
  body?: unknown
  headers?: Record<string, string>
  content?: Uint8Array
  /** Sent as it is, for addresses that the server itself has given. */
  absolute?: boolean
}

/** What people met while something was dead: a fair refusal, no answer at all, or an error that should not have been. */
export type Met = { asked: number; unanswered: number; toldToWait: number; unfair: string[] }

/**
 * One call as the browser makes it: under one key, again and again until there is an answer. `onSent` before the first
 * sending, so that what is in doubt is known to be.
 */
export function askingAt(url: string, region: string, gate: Gate, met: Met) {
  return async function ask({ method, path, cookie, body, headers = {}, content, absolute }: Asked): Promise<Answer> {
    const key = randomUUID()
    for (;;) {
      const answer = await gate
        .pass(async () => {
          met.asked++
          const response = await fetch(absolute ? `${url}${path}` : `${url}/api/${region}${path}`, {
            method,
            headers: {
              cookie,
              ...(method !== 'GET' && { 'idempotency-key': key }),
              ...(body !== undefined && { 'content-type': 'application/json' }),
              ...headers,
            },
            ...(body !== undefined && { body: JSON.stringify(body) }),
            ...(content && { body: content as BodyInit }),
            signal: AbortSignal.timeout(30_000),
          })
          const text = await response.text()
          return { status: response.status, body: parsed(text), headers: response.headers }
        })
        .catch(() => undefined)
      if (answer && answer.status < 500) return answer
      if (!answer) met.unanswered++
      else if (answer.status === 503 && answer.headers.has('retry-after')) met.toldToWait++
      else met.unfair.push(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
      await wait(Math.min(500, 1000 * Number(answer?.headers.get('retry-after') ?? 0.1)))
    }
  }
}

export type Ask = ReturnType<typeof askingAt>

function parsed(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
