import { posix } from 'node:path'
import type { SourceFile } from './files.ts'

/** Which folder may import which, and whether it may import packages. */
export const mayImport: Record<string, { folders: readonly string[]; packages: boolean }> = {
  core: { folders: ['core'], packages: false },
  regions: { folders: ['core', 'regions'], packages: false },
  server: { folders: ['core', 'regions', 'server'], packages: true },
  web: { folders: ['core', 'web'], packages: true },
  bench: { folders: ['core', 'regions', 'server', 'scripts', 'bench'], packages: true },
  trials: { folders: ['core', 'regions', 'server', 'bench', 'trials'], packages: true },
}

const imports = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/g

/** What this file imports and must not. */
export function trespasses({ path, text }: SourceFile): string[] {
  const folder = mayImport[path.split('/')[0] ?? '']
  if (!folder) return []
  return [...text.matchAll(imports)]
    .map((match) => match[2] ?? '')
    .filter((target) =>
      target.startsWith('.')
        ? !folder.folders.includes(posix.join(posix.dirname(path), target).split('/')[0] ?? '')
        : !folder.packages || (path.startsWith('web/') && target.startsWith('node:')),
    )
}

/** What is only for tests must not be needed by anything that runs. */
export const leansOnTests = ({ text }: SourceFile) =>
  [...text.matchAll(imports)]
    .map((match) => match[2] ?? '')
    .filter((target) => /\/testing(\/|[a-z-]*\.ts$)|\.test\.ts/.test(target))
