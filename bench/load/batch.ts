import { approvalWords } from './approve.ts'
import { outcomeOf, type Scenario } from './work.ts'

export type Batch = { cookie: string; ids: number[] }

/** 批量审核: all that lies at a desk and was ticked, at once. An answer that leaves one out is no answer to it. */
export const batch: Scenario<{ region: string; batches: Batch[] }> =
  ({ region, batches }) =>
  ({ connection, of }) => {
    const mine = batches.filter((_, at) => at % of === connection)
    let turn = 0
    return async (wire) => {
      const one = mine[turn++]
      if (!one) return 'over'
      const body = JSON.stringify({ ids: one.ids, ...approvalWords })
      const answer = await wire.json('PUT', `/api/${region}/checks/approvals`, one.cookie, body)
      const done = Number(/"done":(\d+)/.exec(answer.body.toString('latin1'))?.[1])
      return answer.status === 200 && done !== one.ids.length
        ? { unexpected: `${done} of ${one.ids.length} were approved` }
        : outcomeOf(answer)
    }
  }
