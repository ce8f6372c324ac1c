import { randomBytes } from 'node:crypto'
import type { Told } from './traced.ts'

export type Span = {
  trace: string
  id: string
  parent: string | undefined
  /** 1 inside, 2 asked from outside, 3 asking outside, as the protocol counts. */
  kind: 1 | 2 | 3
  name: string
  told: Told
  /** Milliseconds since 1970, with their fractions. */
  began: number
  ended: number
  failed: boolean
}

export const now = () => performance.timeOrigin + performance.now()

export const newId = (bytes: 8 | 16) => randomBytes(bytes).toString('hex')

/** W3C Trace Context, level 1: version, trace, parent, flags. What is not that, or all zeros, is nothing. */
export function readTraceparent(
  header: string | undefined,
): { trace: string; parent: string; sampled: boolean } | undefined {
  const [, version, trace = '', parent = '', flags = ''] =
    /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/.exec(header ?? '') ?? []
  if (!version || version === 'ff' || /^0+$/.test(trace) || /^0+$/.test(parent)) return undefined
  return { trace, parent, sampled: (Number.parseInt(flags, 16) & 1) === 1 }
}

/** As OTLP writes it in JSON. */
export const written = ({ trace, id, parent, kind, name, told, began, ended, failed }: Span) => ({
  traceId: trace,
  spanId: id,
  ...(parent && { parentSpanId: parent }),
  name,
  kind,
  startTimeUnixNano: nanoseconds(began),
  endTimeUnixNano: nanoseconds(ended),
  attributes: attributes(told),
  status: failed ? { code: 2 } : {},
})

export const attributes = (told: Told) =>
  Object.entries(told).map(([key, value]) => ({
    key,
    value: typeof value === 'number' ? { intValue: String(Math.round(value)) } : { stringValue: value },
  }))

const nanoseconds = (milliseconds: number) => (BigInt(Math.round(milliseconds * 1000)) * 1000n).toString()
