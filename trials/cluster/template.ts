import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../server/root.ts'

/** As envsubst does it; a name that nobody has given is a mistake. */
export function render(name: string, given: Readonly<Record<string, string | number>>, into: string) {
  const text = readFileSync(join(root, 'deploy/cluster', name), 'utf8')
  const whole = text.replaceAll(/\$\{(\w+)\}/g, (_, key: string) => {
    const value = given[key]
    if (value === undefined) throw new Error(`${name} asks for ${key}`)
    return String(value)
  })
  writeFileSync(into, whole, { mode: 0o644 })
  return into
}
