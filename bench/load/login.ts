import { outcomeOf, type Scenario } from './work.ts'

export type LogIn = { role: string; login: string; password: string; captcha: unknown }

/** 登录, each with a proof of its own that no robot types: reckoned before, as a browser does it on its own machine. */
export const login: Scenario<{ region: string; logIns: LogIn[] }> = ({ region, logIns }) => {
  let next = 0
  return () => async (wire) => {
    const one = logIns[next++]
    if (!one) return 'over'
    return outcomeOf(
      await wire.call('PUT', `/api/${region}/session`, { 'content-type': 'application/json' }, JSON.stringify(one)),
    )
  }
}
