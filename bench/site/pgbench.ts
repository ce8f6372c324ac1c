import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Site } from './site.ts'

type Wanted = {
  /** As the bare server sends it; its first parameter is the application. */
  statement: string
  ids: readonly number[]
  /** Of the other parameters. */
  values: readonly string[]
  /** How the first parameter takes one application. */
  first?: (id: string) => string
  connections: number
}

const numbered = 'numbered_by_bench'

/** The bare server's statement without a server: what the database itself does. Told in a word where pgbench is not installed. */
export async function pgbench(site: Site, wanted: Wanted): Promise<string> {
  if (spawnSync('pgbench', ['--version']).status !== 0) return 'pgbench is not installed'
  const { statement, ids, values, first = (id) => id, connections } = wanted
  const { owner, database, region, pace } = site
  await owner.query(`drop table if exists ${numbered}`)
  await owner.query(
    `create unlogged table ${numbered} as select n, id from unnest($1::bigint[]) with ordinality as t(id, n)`,
    [ids],
  )
  await owner.query(`alter table ${numbered} add primary key (n)`)
  const folder = mkdtempSync(join(tmpdir(), 'pgbench-'))
  try {
    const file = join(folder, 'script.sql')
    writeFileSync(file, scriptOf(statement, ids.length, first))
    const said = values.flatMap((value, index) => ['-D', `v${index + 2}=${value}`])
    const { host, user } = database.connection
    const many = ['-c', String(connections), '-j', '1', '-T', String(Math.ceil(pace.seconds))]
    const child = spawn(
      'pgbench',
      ['-n', '-M', 'prepared', ...many, '-f', file, ...said, '-h', host, '-U', user, database.name],
      {
        env: { ...process.env, PGOPTIONS: `-c search_path=${region.id},public` },
      },
    )
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
    const [code] = await once(child, 'close')
    const tps = /^tps = ([\d.]+)/m.exec(output)?.[1]
    if (code !== 0 || !tps)
      throw new Error(`pgbench: ${output.split('\n').find((line) => /ERROR|error/.test(line)) ?? code}`)
    return `pgbench alone ${Math.round(Number(tps)).toLocaleString('en-US')} /s`
  } finally {
    rmSync(folder, { recursive: true })
    await owner.query(`drop table ${numbered}`)
  }
}

/** One line, for a script of pgbench ends a statement at the semicolon alone and a parameter is `:name` there. */
function scriptOf(statement: string, applications: number, first: (id: string) => string): string {
  const id = first(`(select id from ${numbered} where n = :n)`)
  const text = statement.replaceAll(/\$(\d+)/g, (_, number) => (number === '1' ? id : `:v${number}`))
  return `\\set n random(1, ${applications})\n${text.replaceAll(/\s+/g, ' ')};\n`
}
