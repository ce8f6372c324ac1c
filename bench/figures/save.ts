import type { Form } from '../../core/form.ts'
import { newestForm } from '../../server/db/plans.ts'
import { savingStatement } from '../bare/saving.ts'
import type { Saved } from '../load/save.ts'
import { ask } from '../site/asking.ts'
import { keepAnswers } from '../site/kept-answers.ts'
import { pgbench } from '../site/pgbench.ts'
import type { Site } from '../site/site.ts'
import { varied, written } from '../site/variants.ts'
import { type Figure, rate } from './figure.ts'

const most = 2000
/** As much as a section has in the requirement. */
const bytes = 3000
const editable = `state in ('draft', 'withdrawn')`

export const save: Figure = {
  name: 'save',
  sizes: 'every',
  run: async (site) => {
    const drafts = await draftsOf(site)
    const putBack = await keepAnswers(site, drafts)
    const problems = []
    // Whoever types has saved before: what is measured is the next time.
    for (const draft of drafts) problems.push(await problemsOf(site, draft))
    await site.learn({ problems: problems[0] ?? '[]' })
    await site.prepare('save', { region: site.region.id, drafts, barePort: site.barePort })
    const measured = []
    for (const connections of [1, 16, 64])
      measured.push(await rate(site, { what: 'save a section', connections, least: 0.6 }))
    const [draft] = drafts
    const values = [draft?.section ?? '', draft?.values[0] ?? '']
    const ids = drafts.map(({ application }) => application)
    const alone = await pgbench(site, { statement: savingStatement, ids, values, connections: 16 })
    await putBack()
    return measured.map((line) => (line.figure.includes(', 16 ') ? { ...line, note: alone } : line))
  },
}

type Row = { id: number; applicant: number; version: number; value: string; form: Form }

/** Drafts of as many people, each with the same section, whose size is nearest to the one that is asked for. */
export async function draftsOf(site: Site): Promise<Saved[]> {
  const { rows: sections } = await site.owner.query<{ section: string }>(
    `select w.section from answer w where w.application in (select id from application a where ${editable}
          and exists (select from answer where application = a.id) order by id limit 500)
        and w.section = any ($2) and w.value <> '[]' and w.value::text !~ '"sealed"'
      group by 1 order by count(*) < 64, abs(avg(octet_length(w.value::text)) - $1) limit 1`,
    [bytes, written(newestForm(site.region))],
  )
  const section = sections[0]?.section ?? ''
  const { rows } = await site.owner.query<Row>(
    `select a.id, a.applicant, w.version, w.value::text as value, f.body as form
      from application a join answer w on w.application = a.id and w.section = $1
        join form f on f.id = a.form_id and f.version = a.form_version
      where ${editable} and jsonb_array_length(case jsonb_typeof(w.value) when 'array' then w.value else '[0]' end) > 0
      order by a.id limit $2`,
    [section, most],
  )
  const drafts: Saved[] = []
  for (const { id, applicant, version, value, form } of rows) {
    const values = varied(form, section, JSON.parse(value), bytes)
    const cookie = await site.cookieOf(Number(applicant))
    drafts.push({ application: Number(id), cookie, section, version, values })
  }
  if (drafts.length < 1) throw new Error(`there are only ${drafts.length} drafts with the section ${section}`)
  return drafts
}

/** Both send as much back: what the product finds at the section is a part of its answer. */
async function problemsOf(site: Site, draft: Saved): Promise<string> {
  const { application, section, cookie, version, values } = draft
  const body = `{"version":${version},"value":${values[version % 2]}}`
  const path = `/applications/${application}/answers/${section}`
  const kept = (await ask(site, { method: 'PUT', path, cookie, body })) as { problems: unknown }
  draft.version += 1
  return JSON.stringify(kept.problems)
}
