import { attributes, type Span, written } from './span.ts'
import type { Told } from './traced.ts'

export type Receiver = { url: string; headers: Readonly<Record<string, string>>; resource: Told }

const apart = 2000
const together = 256
/** Where the receiver is away the oldest are dropped: traces are never worth memory. */
const most = 4096

/** Spans to a receiver of OTLP over HTTP in JSON, some at a time, behind everybody's back. */
export function exporter({ url, headers, resource }: Receiver) {
  let waiting: Span[] = []
  let sending: Promise<void> | undefined
  const send = async () => {
    const some = waiting.splice(0, together)
    const scope = { name: 'title-review' }
    const body = JSON.stringify({
      resourceSpans: [
        { resource: { attributes: attributes(resource) }, scopeSpans: [{ scope, spans: some.map(written) }] },
      ],
    })
    await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(5000),
    })
      .then((answer) => answer.body?.cancel())
      .catch(() => {})
  }
  const flush = async () => {
    while (sending) await sending
    while (waiting.length > 0) {
      sending = send()
      await sending
      sending = undefined
    }
  }
  const timer = setInterval(() => !sending && void flush(), apart).unref()
  return {
    take: (span: Span) => {
      waiting.push(span)
      if (waiting.length > most) waiting = waiting.slice(-most / 2)
    },
    close: async () => {
      clearInterval(timer)
      await flush()
    },
  }
}
