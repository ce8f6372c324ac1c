import { type AuditAction, auditNames } from '../../../core/audit.ts'
import { isDay } from '../../../core/day.ts'

/** What narrows the log; it stands in the address. */
export const auditFilters = ['person', 'action', 'from', 'to'] as const
export type AuditFilter = (typeof auditFilters)[number]
export type Asked = { person?: string; action?: AuditAction; from?: string; to?: string }

export function askedIn(search: URLSearchParams): Asked {
  const given = auditFilters.flatMap((name) => {
    const value = search.get(name)?.trim()
    return value && fits[name](value) ? [[name, value]] : []
  })
  return Object.fromEntries(given) as Asked
}

const fits: Record<AuditFilter, (value: string) => boolean> = {
  person: (value) => value.length <= 60,
  action: (value) => value in auditNames,
  from: isDay,
  to: isDay,
}

const labels: Record<AuditFilter, string> = { person: '操作人', action: '操作', from: '自', to: '至' }

/** 答辩 as the province calls it. */
type Say = (text: string) => string

export const nameOf = (action: string, say: Say) => say(auditNames[action as AuditAction] ?? action)

/** By their names, as they are looked for. */
export const actionsIn = (say: Say) => Object.keys(auditNames).map((value) => ({ value, label: nameOf(value, say) }))

export const chipsOf = (asked: Asked, say: Say) =>
  auditFilters.flatMap((name) => {
    const value = asked[name]
    if (!value) return []
    return [{ name, words: `${labels[name]}：${name === 'action' ? nameOf(value, say) : value}` }]
  })
