type Place<Value> = { fixed: Map<string, Place<Value>>; any?: Place<Value>; methods: Map<string, Value> }

/**
 * What is known of a call, and of which province it is, by its method and address alone, before the framework has seen it.
 * What is no route of a province, such as the browser's own files, is nobody's.
 */
export function byAddress<Value>(routes: readonly { method: string; path: string; value: Value }[]) {
  const root = newPlace<Value>()
  for (const { method, path, value } of routes) {
    let at = root
    for (const part of partsOf(path)) at = part.startsWith(':') ? anyOf(at) : fixedOf(at, part)
    at.methods.set(method, value)
  }
  return (method: string, url: string): { region: string; value: Value } | undefined => {
    if (!url.startsWith('/api/')) return undefined
    const query = url.indexOf('?')
    const [region, ...parts] = partsOf(query < 0 ? url.slice(4) : url.slice(4, query))
    const value = find(root, parts, 0, method === 'HEAD' ? 'GET' : method)
    return region && value ? { region, value } : undefined
  }
}

/** A fixed word goes before a variable, as in the framework's own router. */
function find<Value>(at: Place<Value>, parts: readonly string[], from: number, method: string): Value | undefined {
  const part = parts[from]
  if (part === undefined) return at.methods.get(method)
  const fixed = at.fixed.get(part)
  return (fixed && find(fixed, parts, from + 1, method)) ?? (at.any && find(at.any, parts, from + 1, method))
}

const partsOf = (path: string) => path.split('/').filter((part) => part !== '')
const newPlace = <Value>(): Place<Value> => ({ fixed: new Map(), methods: new Map() })

function anyOf<Value>(at: Place<Value>): Place<Value> {
  at.any ??= newPlace()
  return at.any
}

function fixedOf<Value>(at: Place<Value>, part: string): Place<Value> {
  const place = at.fixed.get(part) ?? newPlace<Value>()
  at.fixed.set(part, place)
  return place
}
