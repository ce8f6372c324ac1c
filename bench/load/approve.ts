import { outcomeOf, type Scenario } from './work.ts'

export type Checked = {
  application: number
  cookie: string
  version: number
  /** At the desks of the applicant's own unit, which alone says how it recommends. */
  own: boolean
}

export const approvalWords = {
  opinion: '材料齐全，符合申报条件，同意推荐。',
  recommendation: '经单位推荐并公示五个工作日，无异议。',
  groupOpinion: '推荐小组一致同意。',
}

/** 审查通过, one by one, each by the person at whose desk it lies; what has been approved is not approved again. */
export const approve: Scenario<{ region: string; checks: Checked[] }> =
  ({ region, checks }) =>
  ({ connection, of }) => {
    const mine = checks.filter((_, at) => at % of === connection)
    let turn = 0
    return async (wire) => {
      const check = mine[turn++]
      if (!check) return 'over'
      const { application, cookie, version, own } = check
      const words = own ? approvalWords : { opinion: approvalWords.opinion }
      const body = JSON.stringify({ version, ...words })
      return outcomeOf(await wire.json('PUT', `/api/${region}/checks/${application}/approval`, cookie, body))
    }
  }
