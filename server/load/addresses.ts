import type { Route } from '../http/route.ts'
import { type Urgency, urgencyOf } from './urgency.ts'

type Place = { fixed: Map<string, Place>; any?: Place; urgencies: Map<string, Urgency> }
export type Asked = { region: string; urgency: Urgency }

/**
 * How urgent a call is and of which province, by its method and address alone: known before the framework has seen it.
 * What is no route of a province, such as the browser's own files, is nobody's.
 */
export function urgencyByAddress(routes: readonly Pick<Route, 'method' | 'path' | 'who' | 'urgency'>[]) {
  const root = newPlace()
  for (const one of routes) {
    let at = root
    for (const part of partsOf(one.path)) at = part.startsWith(':') ? anyOf(at) : fixedOf(at, part)
    at.urgencies.set(one.method, urgencyOf(one))
  }
  return (method: string, url: string): Asked | undefined => {
    if (!url.startsWith('/api/')) return undefined
    const query = url.indexOf('?')
    const [region, ...parts] = partsOf(query < 0 ? url.slice(4) : url.slice(4, query))
    const urgency = find(root, parts, 0, method === 'HEAD' ? 'GET' : method)
    return region && urgency ? { region, urgency } : undefined
  }
}

/** A fixed word goes before a variable, as in the framework's own router. */
function find(at: Place, parts: readonly string[], from: number, method: string): Urgency | undefined {
  const part = parts[from]
  if (part === undefined) return at.urgencies.get(method)
  const fixed = at.fixed.get(part)
  return (fixed && find(fixed, parts, from + 1, method)) ?? (at.any && find(at.any, parts, from + 1, method))
}

const partsOf = (path: string) => path.split('/').filter((part) => part !== '')
const newPlace = (): Place => ({ fixed: new Map(), urgencies: new Map() })

function anyOf(at: Place): Place {
  at.any ??= newPlace()
  return at.any
}

function fixedOf(at: Place, part: string): Place {
  const place = at.fixed.get(part) ?? newPlace()
  at.fixed.set(part, place)
  return place
}
