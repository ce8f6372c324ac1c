import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Package = { version?: string; resolved?: string } & Partial<Record<Group, Record<string, string>>>
type Group = (typeof groups)[number]
type Locked = Readonly<Record<string, Package>>

const groups = ['dependencies', 'devDependencies', 'optionalDependencies'] as const
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const wanted: Package = read('package.json')
const { packages: locked }: { packages: Locked } = read('package-lock.json')

describe('the lockfile (npm run lock)', () => {
  it('has what package.json names, in the version named', () => {
    for (const group of groups) expect(locked['']?.[group]).toEqual(wanted[group])
    expect(astray(wanted, locked)).toEqual([])
  })

  it('has every package of every platform, so that it installs everywhere', () => {
    expect(unlocked(locked)).toEqual([])
  })

  it('names no registry', () => {
    expect(Object.entries(locked).filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([])
  })

  it('is found out when a platform or a version is not as named', () => {
    const tool = { version: '1.0.0', optionalDependencies: { 'tool-linux-x64': '1.0.0', 'tool-win32-x64': '1.0.0' } }
    const some = { 'node_modules/tool': tool, 'node_modules/tool/node_modules/tool-linux-x64': { version: '1.0.0' } }
    expect(unlocked(some)).toEqual(['node_modules/tool needs tool-win32-x64'])
    expect(astray({ dependencies: { tool: '1.0.1' } }, some)).toEqual(['tool 1.0.1'])
  })
})

function astray(from: Package, packages: Locked) {
  const named = groups.flatMap((group) => Object.entries(from[group] ?? {}))
  return named
    .filter(([name, version]) => /^\d/.test(version) && packages[`node_modules/${name}`]?.version !== version)
    .map((one) => one.join(' '))
}

/** A package is looked for beside the one that needs it, then further and further up. */
function unlocked(packages: Locked) {
  const near = (path: string, name: string): boolean =>
    `${path && `${path}/`}node_modules/${name}` in packages ||
    (path !== '' && near(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name))
  return Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !near(path, name))
      .map((name) => `${path} needs ${name}`),
  )
}
