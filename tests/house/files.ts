import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

export type SourceFile = { path: string; text: string }

/** Every source file of these folders that git knows or would add. */
export const filesOf = (folders: readonly string[], endings: RegExp): SourceFile[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...folders], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => endings.test(path) && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** Tests and what only tests use: they may look everywhere. */
export const isForTests = (path: string) => /\.(test|spec)\.tsx?$|\/testing(\/|[a-z-]*\.ts$)/.test(path)
