import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Region } from '../../core/region.ts'
import type { Dice } from './dice.ts'
import type { Journal } from './journal.ts'
import type { Applicant } from './people.ts'
import type { Site } from './site.ts'
import type { Event, Found } from './verdict.ts'

type Looking = { site: Site; region: Region; journal: Journal; applicants: readonly Applicant[]; dice: Dice }

/** Looks with the people's own eyes at what they were told, and at the log in the database. `all`: every file; else the newest and some. */
export async function look({ site, region, journal, applicants, dice }: Looking, all: boolean): Promise<Found> {
  const cookies = new Map(applicants.map(({ application, cookie }) => [application, cookie]))
  const client = new pg.Client({ ...site.connection, options: `-c search_path="${region.id}",public` })
  await client.connect()
  try {
    const ids = [...cookies.keys()]
    const { rows: events } = await client.query<Event>(
      'select application::int, version, act, actor::int from event where application = any ($1)',
      [ids],
    )
    const { rows: uploads } = await client.query<{ application: number; count: number }>(
      'select application::int, count(*)::int from file where application = any ($1) and upload is not null group by application',
      [ids],
    )
    const texts = new Map<number, string | undefined>()
    for (const { application, section, field } of [...journal.saves.values()].filter(() => all || dice.chance(0.5)))
      texts.set(application, (await own(application)).answers[section]?.[field])
    for (const { application, section, field } of journal.saves.values())
      if (!texts.has(application)) texts.set(application, await stored(client, application, section, field))
    const files = new Map<number, string | undefined>()
    for (const { application, file } of journal.uploads.filter((_, at) => all || at >= journal.uploads.length - 10))
      files.set(file, await fingerprint(application, file))
    return { events, texts, files, uploads: new Map(uploads.map((one) => [one.application, one.count])) }
  } finally {
    await client.end()
  }

  async function own(application: number) {
    const answer = await get(application, `/applications/${application}`)
    if (!answer.ok) throw new Error(`application ${application} is not shown: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { answers: Record<string, Record<string, string>> }
  }

  async function fingerprint(application: number, file: number) {
    const answer = await get(application, `/files/${file}`)
    return answer.ok
      ? createHash('sha256')
          .update(Buffer.from(await answer.arrayBuffer()))
          .digest('hex')
      : undefined
  }

  async function get(application: number, path: string) {
    return fetch(`${site.url}/api/${region.id}${path}`, { headers: { cookie: cookies.get(application) ?? '' } })
  }
}

async function stored(client: pg.Client, application: number, section: string, field: string) {
  const { rows } = await client.query<{ text: string }>(
    'select value ->> $3 as text from answer where application = $1 and section = $2',
    [application, section, field],
  )
  return rows[0]?.text
}
