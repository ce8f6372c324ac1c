import { AsyncLocalStorage } from 'node:async_hooks'
import { place, version } from '../metrics/process.ts'
import { exporter } from './export.ts'
import { newId, now, readTraceparent, type Span } from './span.ts'
import { type Told, type Tracer, traceWith } from './traced.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** By OpenTelemetry's own names. Returns how to stop, with what is still to be sent. */
export function openTracing(environment: Environment): () => Promise<void> {
  const { take, close } = exporter({
    url: addressIn(environment),
    headers: headersIn(environment.OTEL_EXPORTER_OTLP_HEADERS),
    resource: {
      'service.name': environment.OTEL_SERVICE_NAME || 'title-review',
      'service.version': version,
      'service.instance.id': `${process.pid}-${place}`,
    },
  })
  traceWith(tracerOf(take, Number(environment.OTEL_TRACES_SAMPLER_ARG || 1)))
  return async () => {
    traceWith(undefined)
    await close()
  }
}

/** `part` of all calls that come without a decision of the proxy's are traced. */
function tracerOf(take: (span: Span) => void, part: number): Tracer {
  const present = new AsyncLocalStorage<Span | 'untraced'>()
  const spanIn = (parent: Span | undefined, name: string, told: Told, kind: Span['kind']): Span => ({
    trace: parent?.trace ?? newId(16),
    id: newId(8),
    parent: parent?.id,
    kind,
    name,
    told,
    began: now(),
    ended: 0,
    failed: false,
  })
  const end = (span: Span) => {
    span.ended = now()
    take(span)
  }
  return {
    within: async (name, told, work) => {
      const parent = present.getStore()
      if (parent === 'untraced') return work()
      const span = spanIn(parent, name, told, 1)
      try {
        return await present.run(span, work)
      } catch (error) {
        span.failed = true
        throw error
      } finally {
        end(span)
      }
    },
    call: (name, told, traceparent, begin) => {
      const from = readTraceparent(traceparent)
      if (from ? !from.sampled : Math.random() >= part) {
        present.run('untraced', begin)
        return () => {}
      }
      const span = { ...spanIn(undefined, name, told, 2), ...(from && { trace: from.trace, parent: from.parent }) }
      present.run(span, begin)
      return (status) => {
        span.told = { ...told, 'http.response.status_code': status }
        span.failed = status >= 500 || status === 0
        end(span)
      }
    },
    done: (name, told, milliseconds, failed) => {
      const parent = present.getStore()
      if (!parent || parent === 'untraced') return
      const ended = now()
      take({ ...spanIn(parent, name, told, 3), began: ended - milliseconds, ended, failed })
    },
  }
}

const addressIn = ({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: traces, OTEL_EXPORTER_OTLP_ENDPOINT: all }: Environment) =>
  traces || `${(all ?? '').replace(/\/$/, '')}/v1/traces`

/** key=value,key=value, each percent-encoded. */
const headersIn = (text = '') =>
  Object.fromEntries(
    text
      .split(',')
      .map((pair) => pair.split('='))
      .filter(([key]) => key?.trim())
      .map(([key = '', ...value]) => [key.trim(), decodeURIComponent(value.join('=').trim())]),
  )
