import { sql } from 'kysely'
import { choose } from '../../core/choice.ts'
import type { Answers } from '../../core/condition.ts'
import { pages, real } from '../../core/demonstrated.ts'
import type { DemonstrationApplicant } from '../../core/demonstration.ts'
import type { Form } from '../../core/form.ts'
import type { ApplicationId, PersonId } from '../../core/id.ts'
import { genderOf } from '../../core/identity.ts'
import type { Region } from '../../core/region.ts'
import { aimIn } from '../aiming.ts'
import { setPledged } from '../db/accounts.ts'
import { setAim } from '../db/answers.ts'
import { beginApplication, insertApplication } from '../db/applications.ts'
import { findOpenPlan } from '../db/open-plans.ts'
import { findPlan, getForm, type Plan } from '../db/plans.ts'
import { type Hosted, type Server, today } from '../hosted.ts'
import { sealAnswers } from '../private.ts'
import { findOpened } from '../working.ts'
import type { Archive } from './archive.ts'
import { copied } from './copies.ts'
import { storeEvidence } from './evidence-files.ts'
import { type Setting, the } from './setting.ts'

export type Declared = { id: ApplicationId; person: PersonId; applicant: DemonstrationApplicant; plan: Plan }
type Declaring = Hosted & { server: Server; setting: Setting; archive: Archive }

/** One person's application, with nothing in it yet. */
export async function begin(
  { db, region, server, setting }: Declaring,
  plans: ReadonlyMap<string, number>,
  applicant: DemonstrationApplicant,
): Promise<Declared> {
  const person = the(setting.people.get(applicant))
  const now = server.now()
  const designed = applicant.plan === undefined ? undefined : await findOpenPlan(db, the(plans.get(applicant.plan)))
  const plan = designed ?? the(await findPlan(db, today(server)))
  const form = await getForm(db, plan.form_id, plan.form_version)
  const pledged = designed && {
    version: String(designed.number),
    text: designed.design.undertaking,
    at: now.toISOString(),
  }
  const { first, ...undertaking } = region.words.undertaking
  const pledge = first && { version: undertaking.version, text: undertaking.text, at: now.toISOString() }
  if (pledge) await setPledged(db, person, { year: plan.year, version: pledge.version, at: now })
  const id = the(
    form.choice
      ? await beginApplication(db, person, plan, now, pledge)
      : await insertApplication(db, person, plan, chosenBy(applicant, region), now, pledged ?? pledge),
  )
  return { id, person, applicant, plan }
}

/** As they filled it in, with every page of its evidence drawn and stored. */
export async function fillIn(
  declaring: Declaring,
  libraries: ReadonlyMap<PersonId, ReadonlyMap<string, number>>,
  { id, person, applicant, plan }: Declared,
) {
  const { db, region, server, setting, archive } = declaring
  const holder = { name: applicant.name, gender: genderOf(applicant.idNumber) } as const
  const files = await storeEvidence(db, archive, pages(applicant.answers), { person, application: id, holder })
  const form = await getForm(db, plan.form_id, plan.form_version)
  const given = real(
    applicant.answers,
    (page) => the(files.get(JSON.stringify(page))),
    (key) => the(setting.organisations.get(key)),
  )
  const entries = libraries.get(person) ?? new Map<string, number>()
  const answers = numbered(form, await copied(declaring, { form, answers: given, entries, id, person }))
  const rows = Object.entries(sealAnswers(form, answers, server.keys)).map(([section, value]) => ({ section, value }))
  await sql`insert into answer (application, section, value, saved_at)
    select ${id}, section, value, ${server.now()} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(section text, value jsonb)
    on conflict (application, section) do update set value = excluded.value`.execute(db)
  if (!form.choice) return
  const working = await findOpened({ db, region }, server, { id, person })
  if (working) await setAim(db, id, aimIn(working, region, answers))
}

/** Before the form opens, as an applicant says it. */
function chosenBy(
  { name, series, title, way, autonomous, answers, specialty: asked }: DemonstrationApplicant,
  region: Region,
) {
  const declared = (answers.declaration as { specialty?: string } | undefined)?.specialty
  const specialty = asked ?? declared ?? ''
  const mode = autonomous ? 'autonomous' : 'open'
  const choice = choose(region, autonomous ? [series] : [], { mode, way, series, title, specialty })
  if (!choice.ok) throw new Error(`${name}: ${choice.refusal}`)
  return choice.chosen
}

/** Rows get the ids that the browser would have given them. */
const numbered = (form: Form, answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([section, value]) => [
      section,
      form.sections.find(({ id }) => id === section)?.list && Array.isArray(value)
        ? value.map((row, index) => ({ id: `row-${index + 1}`, ...row }))
        : value,
    ]),
  )
