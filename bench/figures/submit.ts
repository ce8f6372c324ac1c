import type { Known } from '../bare/answering.ts'
import { submittingStatement } from '../bare/submitting.ts'
import type { Whole } from '../load/submit.ts'
import { ask } from '../site/asking.ts'
import { keep } from '../site/kept.ts'
import { pgbench } from '../site/pgbench.ts'
import type { Site } from '../site/site.ts'
import { type Figure, rate } from './figure.ts'

const most = 2000

export const submit: Figure = {
  name: 'submit',
  sizes: 'every',
  run: async (site) => {
    const drafts = await draftsOf(site)
    const between = await keep(
      site,
      drafts.map(({ application }) => application),
    )
    const written = await whatIsWritten(site, drafts[0])
    await site.learn(written)
    await between()
    await site.prepare('submit', { region: site.region.id, drafts })
    const lines = []
    for (const connections of [1, 16])
      lines.push(await rate(site, { what: 'submit an application', connections, least: 0.4, between }))
    const ids = drafts.map(({ application }) => application)
    const who = ['1', 'applicant', '某某', '1']
    const values = [written.progress, written.snapshot, ...who]
    const alone = await pgbench(site, { statement: submittingStatement, ids, values, connections: 16 })
    await between()
    return lines.map((line) => (line.figure.includes(', 16 ') ? { ...line, note: alone } : line))
  },
}

type Row = Known & { id: number; version: number; undertaking: string | null }

/** Drafts in which nothing is missing: the data has no others. */
async function draftsOf(site: Site): Promise<Whole[]> {
  const { rows } = await site.owner.query<Row>(
    `select a.id, a.version, a.pledged ->> 'version' as undertaking, p.id as account, p.kind, p.name, p.organisation as office
      from application a join account p on p.id = a.applicant
      where a.state = 'draft' and exists (select from answer w where w.application = a.id) order by a.id limit $1`,
    [most],
  )
  const drafts: Whole[] = []
  const people: Record<string, Known> = {}
  for (const { id, version, undertaking, account, kind, name, office } of rows) {
    const cookie = await site.cookieOf(Number(account))
    people[cookie] = { account: Number(account), kind, name, office: Number(office) }
    const agreed = undertaking ?? site.region.words.undertaking.version
    drafts.push({ application: Number(id), cookie, version, undertaking: agreed })
  }
  await site.learn({ people })
  return drafts
}

async function whatIsWritten(site: Site, draft: Whole | undefined) {
  if (!draft) throw new Error('there are no drafts')
  const { application, cookie, version, undertaking } = draft
  const body = JSON.stringify({ version, undertaking })
  await ask(site, { method: 'PUT', path: `/applications/${application}/submission`, cookie, body })
  const { rows } = await site.owner.query<{ progress: string; snapshot: string }>(
    `select a.progress::text as progress, s.snapshot::text as snapshot
      from application a join submission s on s.application = a.id where a.id = $1 order by s.number desc limit 1`,
    [application],
  )
  const [written] = rows
  if (!written) throw new Error('a submission left no snapshot')
  return written
}
