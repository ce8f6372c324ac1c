import { outcomeOf, type Scenario } from './work.ts'

export type Whole = { application: number; cookie: string; version: number; undertaking: string }

/** 提交 of drafts in which nothing is missing, each by the person whose it is and once in a round. */
export const submit: Scenario<{ region: string; drafts: Whole[] }> =
  ({ region, drafts }) =>
  ({ connection, of }) => {
    const mine = drafts.filter((_, at) => at % of === connection)
    let turn = 0
    return async (wire) => {
      const draft = mine[turn++]
      if (!draft) return 'over'
      const { application, cookie, version, undertaking } = draft
      const body = JSON.stringify({ version, undertaking })
      return outcomeOf(await wire.json('PUT', `/api/${region}/applications/${application}/submission`, cookie, body))
    }
  }
