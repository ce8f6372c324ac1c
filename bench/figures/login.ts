import { availableParallelism } from 'node:os'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { password } from '../data/setting.ts'
import type { LogIn } from '../load/login.ts'
import type { Round } from '../load/round.ts'
import { ask } from '../site/asking.ts'
import { startCompanion } from '../site/companion.ts'
import type { Site } from '../site/site.ts'
import type { Yardstick } from '../yardsticks.ts'
import { type Figure, rate } from './figure.ts'

/** More than a core hashes in a second. */
const aSecondAndCore = 40
/** In the beginning of a round nothing is hashed yet, and its last hash runs alone: neither may count for much. */
const fewestSeconds = 3

export const login: Figure = {
  name: 'login',
  sizes: 'largest',
  run: async (site) => {
    const pace = { ...site.pace, seconds: Math.max(fewestSeconds, site.pace.seconds) }
    const { rounds, seconds, warmUp } = pace
    const most = Math.ceil((rounds * seconds + warmUp) * availableParallelism() * aSecondAndCore)
    const { logIns, stored } = await peopleOf(site, most)
    const yardsticks = await startCompanion('yardsticks.ts', [], false)
    try {
      await site.prepare('login', { region: site.region.id, logIns })
      const round = (seconds: number) =>
        yardsticks.ask<Round>({ hashes: { stored, password }, seconds } satisfies Yardstick)
      const bound = { is: 'hashes alone, all cores', round }
      return [await rate({ ...site, pace }, { what: 'log in', connections: 16, least: 0.9, bound })]
    } finally {
      yardsticks.stop()
    }
  },
}

type Challenge = Parameters<typeof solveChallenge>[0]['challenge']

async function peopleOf(site: Site, most: number) {
  const { rows } = await site.owner.query<{ login: string; password: string }>(
    `select login, password from account where kind in ('officer', 'approver') and disabled_at is null and not must_change
      order by id limit 500`,
  )
  const logIns: LogIn[] = []
  for (let index = 0; index < most; index++) {
    const challenge = (await ask(site, { path: '/captcha' })) as Challenge
    const solution = await solveChallenge({ challenge, deriveKey })
    const { login = '' } = rows[index % rows.length] ?? {}
    logIns.push({ role: 'staff', login, password, captcha: { challenge, solution } })
  }
  return { logIns, stored: rows[0]?.password ?? '' }
}
