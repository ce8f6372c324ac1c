import { sql } from 'kysely'
import type { State } from '../../core/application.ts'
import { isEditable } from '../../core/application.ts'
import type { Field, FileType, Form } from '../../core/form.ts'
import type { ApplicationId, PersonId } from '../../core/id.ts'
import type { Region } from '../../core/region.ts'
import { placeMark } from '../db/file-rows.ts'
import { getForm } from '../db/plans.ts'
import type { Db, Hosted } from '../hosted.ts'

/** Where a file is meant to go: one field of an application's form or of a library entry, a plan, or a public objection. */
export type Slot = {
  application?: ApplicationId
  achievement?: number
  plan?: number
  types: readonly FileType[]
  maxBytes: number
  /** Made anew as a portrait, not kept as it came. */
  photo: boolean
  /** By what it was found. */
  found?: { form: Form; mark: string }
}

export type SlotRefusal = 'not-found' | 'wrong-state' | 'no-such-field' | 'too-many-files' | 'save-first'

type Place = { application: number; section: string; field: string }

/** Whoever keeps uploading without keeping anything is stopped here; no honest application comes near it. */
export const filesAnApplication = 2_000
const filesAnAchievement = 200

/** As the browser names it: a field of one's own application, or of an entry of one's own library. */
export const ownSlot = (
  hosted: Hosted,
  account: PersonId,
  { application, achievement, section = '', field = '' }: Readonly<Record<string, string>>,
) =>
  achievement === undefined
    ? findSlot(hosted, account, { application: wholeNumber(application), section, field })
    : findAchievementSlot(hosted, account, { achievement: wholeNumber(achievement), field })

export const wholeNumber = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

/** What the form that this application was given says of the field. Others' applications are not found. */
async function findSlot(
  { db, region }: Hosted,
  account: PersonId,
  { application, section, field }: Place,
): Promise<Slot | SlotRefusal> {
  const { rows } = await sql<{
    state: State
    form_id: string
    form_version: number
    files: number
    saved: boolean
    mark: string
  }>`/* slot */
    select a.state, a.form_id, a.form_version, (select count(*) from file where application = a.id) as files,
      exists (select from answer where application = a.id and section = ${section}) as saved, ${placeMark} as mark
    from application a join account p on p.id = a.applicant where a.id = ${application} and a.applicant = ${account}`.execute(
    db,
  )
  const row = rows[0]
  if (!row) return 'not-found'
  if (!isEditable(row)) return 'wrong-state'
  const form = await getForm(db, row.form_id, row.form_version)
  const rule = ruleIn(region, form, { section, field })
  if (!rule) return 'no-such-field'
  if (isSavedFirst(form) && !row.saved) return 'save-first'
  if (row.files >= filesAnApplication) return 'too-many-files'
  return {
    application: application as ApplicationId,
    ...rule,
    found: { form, mark: row.mark },
  }
}

/** Where files can only come to a section that has been stored before. */
export const isSavedFirst = ({ manner }: Form) => manner?.saving === 'whole-sections'

/** What may be put to a field of a form; nothing where there is none that takes files. */
export function ruleIn(
  { uploads }: Region,
  { sections }: Form,
  { section = '', field = '' }: Readonly<Record<string, string>>,
): Rule | undefined {
  const found = sections.find(({ id }) => id === section)?.fields.find(({ id }) => id === field)
  const rule = found && found.readonlyWhen !== true && ruleOf(found)
  return rule ? { ...rule, maxBytes: Math.min(rule.maxBytes, uploads.maxBytes) } : undefined
}

/** The same for one entry of the person's own library. */
async function findAchievementSlot(
  { db, region }: Hosted,
  account: PersonId,
  { achievement, field }: { achievement: number; field: string },
): Promise<Slot | SlotRefusal> {
  const { rows } = await sql<{ kind: string; state: string; files: number }>`
    select x.kind, x.state, (select count(*) from file where achievement = x.id) as files
    from achievement x where x.id = ${achievement} and x.person = ${account} and x.state <> 'removed'`.execute(db)
  const row = rows[0]
  if (!row) return 'not-found'
  if (row.state !== 'draft' && row.state !== 'returned') return 'wrong-state'
  const section = region.library?.form.sections.find(({ id }) => id === row.kind)
  const found = section?.fields.find(({ id }) => id === field)
  const rule = found && ruleOf(found)
  if (!rule) return 'no-such-field'
  if (row.files >= filesAnAchievement) return 'too-many-files'
  return { achievement, ...rule, maxBytes: Math.min(rule.maxBytes, region.uploads.maxBytes) }
}

export async function countFiles(db: Db, application: ApplicationId): Promise<number> {
  const { rows } = await sql<{ files: number }>`
    select count(*) as files from file where application = ${application}`.execute(db)
  return rows[0]?.files ?? 0
}

/** What somebody who objects may put with their words. */
export const objectionEvidence = { types: ['jpg', 'png', 'pdf'], max: 10 } as const satisfies {
  types: readonly FileType[]
  max: number
}

export const objectionSlot = ({ region }: Pick<Hosted, 'region'>): Slot => ({
  types: objectionEvidence.types,
  maxBytes: region.uploads.maxBytes,
  photo: false,
})

type Rule = Pick<Slot, 'types' | 'maxBytes' | 'photo'>

function ruleOf(field: Field): Rule | undefined {
  if (field.kind === 'files') return { types: field.types, maxBytes: field.maxBytes, photo: false }
  if (field.kind === 'photo') return { types: field.types ?? ['jpg', 'png'], maxBytes: field.maxBytes, photo: true }
  return undefined
}
