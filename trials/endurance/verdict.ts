import type { Journal } from './journal.ts'

export type Event = { application: number; version: number; act: string; actor: number }
/** What the product shows after it came back. */
export type Found = {
  events: readonly Event[]
  /** The text that was saved last, by application. */
  texts: ReadonlyMap<number, string | undefined>
  /** The fingerprint of the bytes that are handed out, by file; only of those that were looked at. */
  files: ReadonlyMap<number, string | undefined>
  /** Files that came by an upload, by application. */
  uploads: ReadonlyMap<number, number>
}

export type Verdict = { lost: string[]; doubled: string[] }

/** Everything acknowledged is there, once; what was asked and not answered may be there, once. */
export function judge(journal: Journal, found: Found): Verdict {
  const lost: string[] = []
  const doubled: string[] = []
  judgeActs(journal, found, { lost, doubled })
  for (const { application, texts } of journal.saves.values()) {
    const last = texts.findLastIndex(({ acknowledged }) => acknowledged)
    const now = found.texts.get(application)
    if (last >= 0 && !texts.slice(last).some(({ text }) => text === now))
      lost.push(`a save of application ${application}: "${texts[last]?.text}" is "${now}"`)
  }
  for (const { file, sha256 } of journal.uploads)
    if (found.files.has(file) && found.files.get(file) !== sha256) lost.push(`the bytes of file ${file}`)
  judgeUploads(journal, found, { lost, doubled })
  return { lost, doubled }
}

function judgeActs({ acts }: Journal, { events }: Found, { lost, doubled }: Verdict) {
  const left = new Map(events.map((event) => [keyOf(event), event]))
  if (left.size < events.length) doubled.push(`${events.length - left.size} log lines`)
  for (const { act, actor, is, done } of acts)
    for (const { id, version } of is === 'acknowledged' ? done : []) {
      const key = keyOf({ application: id, version, act, actor })
      if (!left.delete(key)) lost.push(`${act} of application ${id}, version ${version}`)
    }
  const doubts = acts
    .filter(({ is }) => is === 'in-doubt')
    .flatMap((one) => one.applications.map((id) => nameOf(one.act, id, one.actor)))
  for (const { act, application, actor, version } of left.values()) {
    const doubt = doubts.indexOf(nameOf(act, application, actor))
    if (doubt < 0) doubled.push(`${act} of application ${application}, version ${version}, that nobody was told of`)
    else doubts.splice(doubt, 1)
  }
}

function judgeUploads({ uploads, uploadsInDoubt }: Journal, found: Found, { lost, doubled }: Verdict) {
  for (const [application, count] of found.uploads) {
    const told = uploads.filter((one) => one.application === application).length
    if (count < told) lost.push(`${told - count} files of application ${application}`)
    if (count > told + (uploadsInDoubt.get(application) ?? 0))
      doubled.push(`files of application ${application}: ${count} for ${told}`)
  }
}

const keyOf = ({ application, version, act, actor }: Event) => [application, version, act, actor].join(' ')
const nameOf = (act: string, application: number, actor: number) => [act, application, actor].join(' ')
