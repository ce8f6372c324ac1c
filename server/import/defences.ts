import { type Defence, inWordsOf, readWhen, timeOf, whyNotThen } from '../../core/defence.ts'
import { type Booked, clashing } from '../../core/defence-clash.ts'
import { defenceRefusals } from '../../core/defence-refusals.ts'
import { whyNotArrange } from '../../core/defending.ts'
import type { ApplicationId, OrganisationId, PersonId } from '../../core/id.ts'
import { checkIdNumber, foldIdNumber } from '../../core/identity.ts'
import type { Actor } from '../../core/needs.ts'
import type { Region } from '../../core/region.ts'
import { rowRefusals } from '../../core/row-refusals.ts'
import { said } from '../../core/sentence.ts'
import { arrange, holdRooms, listBooked } from '../db/defences.ts'
import { type Defender, listDefenders } from '../db/defenders.ts'
import { type Found as Gathered, gather } from '../db/facts.ts'
import type { ImportedRows, RefusedLine } from '../db/imports.ts'
import { type Db, momentNow, type Server, today } from '../hosted.ts'
import { mark } from '../seal.ts'
import type { SheetRow } from '../sheet/columns.ts'

type Importing = { region: Region; server: Server; office: OrganisationId; by: PersonId; actor: Actor }
type Found = { line: number; name: string; idNumber: string; defence?: Defence; reasons: string[] }
type Wanted = Booked & { line: number; defence: Defence; application: ApplicationId }

/**
 * A whole file at once: who is in it twice and who would share a room can only be told of all its rows together, and people in it
 * may change places. Nothing of it is there, or everything that holds.
 */
export async function importDefences(tx: Db, file: ImportedRows, importing: Importing): Promise<RefusedLine[]> {
  const { region, server, by } = importing
  const say = (text: string) => inWordsOf(region.defence, text)
  await holdRooms(tx)
  const rows = file.rows.map((row) => readRow(row, file, server))
  sayTwice(rows)
  const wanted = await findWanted(tx, rows, importing)
  const booked = await listBooked(tx, [...new Set(wanted.map(({ on }) => on))])
  for (const [one, other] of clashing(wanted, booked)) {
    const there = wanted.find((row) => row === other)
    const sentence = defenceRefusals[there ? 'place-taken-in-file' : 'place-taken']
    const reason = said(sentence, { line: there?.line ?? 0, time: timeOf(other) })
    rows.find(({ line }) => line === (one as Wanted).line)?.reasons.push(reason)
  }
  const refused = rows.filter(({ reasons }) => reasons.length > 0)
  const lines = new Set(refused.map(({ line }) => line))
  await arrange(
    tx,
    wanted.filter(({ line }) => !lines.has(line)),
    { account: by, at: server.now(), reason: '评委会办公室重新导入', say },
  )
  return refused.map(({ line, reasons }) => ({ line, reasons: reasons.map(say) }))
}

function readRow({ line, cells }: SheetRow, { problems }: ImportedRows, server: Server): Found {
  const { name = '', idNumber = '', day = '', time = '', place = '', panel = '', note = '' } = cells
  const reasons = problems.filter((one) => one.line === line).map((one) => one.reason)
  if (reasons.length > 0) return { line, name, idNumber, reasons }
  const when = readWhen(day, time)
  const refusals = [
    checkIdNumber(idNumber, today(server)),
    typeof when === 'string' ? when : whyNotThen(when, momentNow(server)),
  ]
  for (const refusal of refusals) if (refusal) reasons.push(said(sentences[refusal]))
  return {
    line,
    name,
    idNumber,
    reasons,
    ...(typeof when === 'object' && { defence: { ...when, place, panel, note } }),
  }
}

/** Which of the rows is right nobody can tell, so none of them counts. */
function sayTwice(rows: readonly Found[]) {
  const lines = new Map<string, number[]>()
  for (const { line, idNumber } of rows) {
    const number = foldIdNumber(idNumber)
    if (number) lines.set(number, [...(lines.get(number) ?? []), line])
  }
  for (const { idNumber, reasons } of rows) {
    const all = lines.get(foldIdNumber(idNumber)) ?? []
    if (all.length > 1) reasons.push(said(defenceRefusals['person-twice-in-file'], { lines: all.join('、') }))
  }
}

/** The declarations that are meant; where none is, or not this person may arrange it now, the row says so. */
async function findWanted(tx: Db, rows: readonly Found[], { region, server, office, actor }: Importing) {
  const readable = rows.filter(({ reasons }) => reasons.length === 0)
  const marked = readable.map(({ line, idNumber }) => ({ line, mark: mark(foldIdNumber(idNumber), server.keys) }))
  const people = await listDefenders(tx, office, marked)
  const ids = [...people.values()].map(({ application }) => application)
  const found = await gather(tx, ids, { actor, policy: region.policy, today: today(server) })
  const wanted: Wanted[] = []
  for (const { line, name, defence, reasons } of readable) {
    const person = people.get(line)
    const refusal = whyNotThem(person, name, person && found.get(person.application))
    if (refusal) reasons.push(said(sentences[refusal]))
    else if (person && defence) wanted.push({ ...defence, line, defence, application: person.application })
  }
  return wanted
}

function whyNotThem(person: Defender | undefined, name: string, found: Gathered | undefined) {
  if (!person || !found) return 'nobody-at-committee'
  if (person.name !== name) return 'person-has-other-name'
  return whyNotArrange(found.application, found.facts) ?? (person.exempted ? 'exempted-from-interview' : undefined)
}

const sentences = {
  ...rowRefusals,
  ...defenceRefusals,
  'not-your-committee': defenceRefusals['nobody-at-committee'],
  'own-application': '不能安排本人的答辩，请由其他人员办理',
}
