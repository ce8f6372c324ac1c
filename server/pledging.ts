import type { Region } from '../core/region.ts'
import type { Beginning, Pledged } from './db/applications.ts'

/** What is still to be agreed to before declaring, where a province asks for it first. */
export function pledgeAsked({ words: { undertaking } }: Region, { existing, pledge }: Beginning) {
  const { first, version, text } = undertaking
  return !first || existing || pledge?.version === version ? null : { ...first, version, text }
}

/** As it was agreed to, to be kept with the application; nothing where it is asked at submission only. */
export function pledgeGiven(region: Region, mine: Beginning): Pledged | undefined | 'missing' {
  const { first, text } = region.words.undertaking
  if (!first) return undefined
  return mine.pledge && !pledgeAsked(region, mine) ? { ...mine.pledge, text } : 'missing'
}
