import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { root } from '../root.ts'
import { StartRefusal } from '../start-refusal.ts'
import { connect } from './connect.ts'
import { appRole, type Connection, quiet } from './pool.ts'

type Migration = { number: number; name: string; text: string; checksum: string }

const oldest = 150_000
const silent = new Logger(() => () => {})
/** Any number, the same in every server: one of them migrates, the others wait. */
const lock = 7_240_401

/** Brings every region's schema and the job queue to the present. Safe to call at each start, and by many at once. */
export async function migrate(connection: Connection, regions: readonly string[], upTo = Number.POSITIVE_INFINITY) {
  const client = await connect(connection)
  try {
    await refuseOldServer(client)
    await client.query('select pg_advisory_lock($1)', [lock])
    await prepare(client)
    const known = migrations().filter(({ number }) => number <= upTo)
    for (const region of regions) await migrateRegion(client, region, known)
    await migrateQueue(client, connection)
  } catch (error) {
    throw forbidden(error) ?? error
  } finally {
    await client.end()
  }
}

const migrations = (folder = join(root, 'db/migrations')): Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}_.*\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
      return { number: Number(name.slice(0, 4)), name, text, checksum: createHash('sha256').update(text).digest('hex') }
    })

async function refuseOldServer(client: pg.Client) {
  const { rows } = await client.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
  )
  if (rows[0] && rows[0].number >= oldest) return
  throw new StartRefusal(
    `The database is PostgreSQL ${rows[0]?.version}: version 15 or later is needed.`,
    `数据库版本为 PostgreSQL ${rows[0]?.version}，需要 15 或以上版本。`,
  )
}

async function prepare(client: pg.Client) {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${appRole}') then create role ${appRole} nologin; end if;
      if not pg_has_role(current_user, '${appRole}', 'member') then
        execute format('grant ${appRole} to %I', current_user);
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`)
}

async function migrateRegion(client: pg.Client, region: string, known: readonly Migration[]) {
  const schema = client.escapeIdentifier(region)
  await client.query(`create schema if not exists ${schema}`)
  await client.query(`grant usage on schema ${schema} to ${appRole}`)
  await client.query(`create table if not exists ${schema}.migration (
    number int primary key, name text not null, checksum text not null, applied timestamptz not null default now())`)
  const { rows: applied } = await client.query<{ number: number; checksum: string }>(
    `select number, checksum from ${schema}.migration`,
  )
  refuseNewer(region, applied, known)
  for (const migration of known) {
    const before = applied.find(({ number }) => number === migration.number)
    if (before) refuseChanged(region, migration, before.checksum)
    else await apply(client, schema, migration)
  }
}

async function apply(client: pg.Client, schema: string, { number, name, text, checksum }: Migration) {
  await client.query('begin')
  try {
    await client.query(`set local search_path to ${schema}, public`)
    await client.query(text)
    await client.query(`insert into ${schema}.migration (number, name, checksum) values ($1, $2, $3)`, [
      number,
      name,
      checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    if (error instanceof Error) error.message = `${name}: ${error.message}`
    throw error
  }
}

function refuseNewer(region: string, applied: readonly { number: number }[], known: readonly Migration[]) {
  const newest = Math.max(0, ...applied.map(({ number }) => number))
  if (newest <= (known.at(-1)?.number ?? 0)) return
  throw new StartRefusal(
    `The database (${region}) was migrated by a newer version of this program (step ${newest}): start that version, or a later one.`,
    `数据库（${region}）已由更新版本的程序升级（第 ${newest} 步），请启动该版本或更新的版本。`,
  )
}

function refuseChanged(region: string, { name, checksum }: Migration, before: string) {
  if (checksum === before) return
  throw new StartRefusal(
    `The database (${region}) was made with another text of db/migrations/${name}: restore that file, or start with an empty database (DATA=another folder).`,
    `数据库（${region}）所用的 db/migrations/${name} 与现有文件不同，请恢复该文件，或换用空数据库（用 DATA 指定其他目录）。`,
  )
}

/**
 * Adding a job is all that requests may do with the queue, and they do it as the queue's owner, in their own transaction. What
 * follows every act is added quietly: add_job sees to the task anew each time, four times the work, and wakes the workers,
 * which PostgreSQL lets only one transaction do at a time while it commits. They look by themselves every half second.
 */
async function migrateQueue(client: pg.Client, connection: Connection) {
  const pgPool = quiet(new pg.Pool({ ...connection, max: 1 }))
  try {
    await runMigrations({ pgPool, logger: silent })
  } finally {
    await pgPool.end()
  }
  await client.query(`
    do $$ declare add_job regprocedure; begin
      select oid into strict add_job from pg_proc where pronamespace = 'graphile_worker'::regnamespace and proname = 'add_job';
      execute format('alter function %s security definer set search_path = pg_catalog, pg_temp', add_job);
    end $$;
    create or replace function graphile_worker.add_quietly(task text, work json) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      insert into graphile_worker._private_jobs (task_id, payload)
        select id, work from graphile_worker._private_tasks where identifier = task;
      if not found then perform graphile_worker.add_job(task, work); end if;
    end $$;
    grant usage on schema graphile_worker to ${appRole}`)
}

function forbidden(error: unknown) {
  if (!(error instanceof pg.DatabaseError) || error.code !== '42501') return undefined
  return new StartRefusal(
    `The database user may not prepare the database (${error.message}): let an administrator run "create role ${appRole} nologin; grant ${appRole} to USER" and make USER the owner of the database.`,
    `数据库用户权限不足，请由数据库管理员执行 create role ${appRole} nologin; grant ${appRole} to 用户，并将该用户设为数据库所有者。`,
  )
}
