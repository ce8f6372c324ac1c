import type { Draft } from './sections.ts'

/**
 * What was typed and is not yet with the server, kept in this browser under account, application and section. Forgotten as
 * soon as the server has it, and altogether when somebody logs out or somebody else logs in.
 */
const prefix = 'draft'

const keyOf = (region: string, account: number, application: number, section: string) =>
  [prefix, region, account, application, section].join('/')

export function keepDraft(
  region: string,
  account: number,
  application: number,
  section: string,
  draft: Draft | undefined,
) {
  const key = keyOf(region, account, application, section)
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft))
    else localStorage.removeItem(key)
  } catch {
    // A browser without room or without permission to keep anything: the page itself still has it.
  }
}

export function readDraft(region: string, account: number, application: number, section: string): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(keyOf(region, account, application, section)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** The names under which something is kept below a place, such as the rows of a section that were never saved. */
export function draftsBelow(region: string, account: number, application: number, place: string): string[] {
  const above = `${keyOf(region, account, application, place)}/`
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(above) ? [key.slice(above.length)] : []))
  } catch {
    return []
  }
}

/** All but those of this account; without one, all. */
export function forgetDrafts(region: string, but?: number) {
  try {
    const own = `${prefix}/${region}/`
    for (const key of Object.keys(localStorage))
      if (key.startsWith(own) && !(but !== undefined && key.startsWith(`${own}${but}/`))) localStorage.removeItem(key)
  } catch {
    // Nothing can be kept there, so nothing is.
  }
}
