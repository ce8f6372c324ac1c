import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'

export const programs = '/usr/lib/postgresql/15/bin'

const needed: Readonly<Record<string, string>> = {
  'etcd-server': '/usr/bin/etcd',
  patroni: '/usr/bin/patroni',
  'python3-etcd': '/usr/lib/python3/dist-packages/etcd/__init__.py',
  haproxy: '/usr/sbin/haproxy',
  'postgresql-15': `${programs}/pg_rewind`,
}

const policy = '/usr/sbin/policy-rc.d'
const command = (packages: readonly string[]) => ['install', '-y', '--no-install-recommends', ...packages]

/** Nothing is downloaded unless it is asked for; and then Debian's packages start no service of their own. */
export function requireAll(install: boolean) {
  const missing = Object.keys(needed).filter((name) => !existsSync(needed[name] ?? ''))
  if (missing.length === 0) return
  if (!install || process.getuid?.() !== 0) {
    console.error(
      `Missing: ${missing.join(', ')}. On Debian 12, as root:\n  apt-get update && apt-get ${command(missing).join(' ')}\nor npm run cluster -- --install. They start services of their own unless ${policy} forbids it; none of these is used here.`,
    )
    process.exit(2)
  }
  const forbidding = !existsSync(policy)
  if (forbidding) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    for (const words of [['update'], command(missing)])
      spawnSync('apt-get', words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  } finally {
    if (forbidding) rmSync(policy)
  }
  requireAll(false)
}
