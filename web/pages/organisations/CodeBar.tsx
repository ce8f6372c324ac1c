import type { Kind } from './unit.ts'

/** Where the serial lies in its kind's range, and how many are left. */
export function CodeBar({ kind, serial, prefix }: { kind: Kind; serial: string; prefix: string }) {
  const from = Number(kind.from)
  const to = Number(kind.to)
  const at = Number(serial)
  const inside = /^[0-9]+$/.test(serial) && at >= from && at <= to
  const share = inside && to > from ? ((at - from) / (to - from)) * 100 : 0
  return (
    <span className="code-bar">
      <span className="code-line" aria-hidden="true">
        {inside && <i style={{ left: `${share}%` }} />}
      </span>
      <span className="quiet">
        前 {prefix.length} 位由系统带出。
        {kind.from === kind.to ? `只有 ${kind.from} 一个号` : `${kind.from} 至 ${kind.to}，还可用 ${kind.left} 个`}
      </span>
    </span>
  )
}
