import { outcomeOf, type Scenario } from './work.ts'

export type Saved = {
  application: number
  cookie: string
  section: string
  version: number
  /** The section as JSON, in two versions that take turns, so that each save is a change. */
  values: readonly [string, string]
}

/**
 * 暂存: one section of one's own draft after the other. A draft belongs to one connection, as a person has one window, and to
 * one of the two servers: what the other changed meanwhile would be a change in another window.
 */
export const save: Scenario<{ region: string; drafts: Saved[]; barePort: number }> =
  ({ region, drafts, barePort }) =>
  ({ connection, of, port }) => {
    const own = drafts.filter((_, at) => at % 2 === (port === barePort ? 1 : 0))
    const mine = own.filter((_, at) => at % of === connection)
    let turn = 0
    return async (wire) => {
      const draft = mine[turn++ % mine.length]
      if (!draft) return 'over'
      const { application, section, cookie, version, values } = draft
      const path = `/api/${region}/applications/${application}/answers/${section}`
      const answer = await wire.json('PUT', path, cookie, `{"version":${version},"value":${values[version % 2]}}`)
      const outcome = outcomeOf(answer)
      if (outcome !== 'done') return outcome
      const kept = Number(/"version":(\d+)/.exec(answer.body.toString('latin1'))?.[1])
      if (kept !== version + 1) return { unexpected: `version ${kept} came after ${version}` }
      draft.version = kept
      return outcome
    }
  }
