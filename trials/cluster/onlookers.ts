import { setTimeout as wait } from 'node:timers/promises'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Region } from '../../core/region.ts'
import { demonstrations } from '../../regions/demonstrations.ts'
import type { Ask } from '../endurance/asking.ts'
import type { Applicant } from '../endurance/people.ts'

/** How often each answer was seen: by its status, and its refusal where there is one. */
export type Seen = Map<string, number>

export const note = (seen: Seen, kind: string) => seen.set(kind, (seen.get(kind) ?? 0) + 1)

/** Looks at one page again and again as it comes, without waiting for better: what anybody would see meanwhile. */
export async function watch(url: string, region: string, applicant: Applicant, seen: Seen, isOver: () => boolean) {
  for (; !isOver(); await wait(100)) {
    const answer = await fetch(`${url}/api/${region}/applications/${applicant.application}`, {
      headers: { cookie: applicant.cookie },
      signal: AbortSignal.timeout(30_000),
    }).catch(() => undefined)
    const body = (await answer?.json().catch(() => ({}))) as { refusal?: string } | undefined
    const again = answer?.status === 503 && !answer.headers.has('retry-after') ? 'without Retry-After' : undefined
    const kind = answer ? [answer.status, body?.refusal, again].filter((one) => one).join(' ') : 'no answer'
    note(seen, kind)
  }
}

/** Logs in again and again with the demonstration's password; each session that was given has to be there afterwards. */
export async function enter(ask: Ask, region: Region, given: Set<string>, isOver: () => boolean) {
  const demonstration = demonstrations[region.id]?.(new Date().getFullYear())
  const one = demonstration?.staff.find(({ is }) => is === 'officer')
  if (!demonstration || !one) return
  for (; !isOver(); await wait(300)) {
    const { body: challenge } = await ask({ method: 'GET', path: '/captcha', cookie: '' })
    const solution = await solveChallenge({ challenge, deriveKey })
    const body = { role: 'staff', login: one.login, password: demonstration.password, captcha: { challenge, solution } }
    const answer = await ask({ method: 'PUT', path: '/session', cookie: '', body })
    const cookie = answer.headers.get('set-cookie')?.split(';')[0]
    if (answer.status === 200 && cookie) given.add(cookie)
  }
}

/** Sessions that were given and are not known any more. */
export async function forgotten(url: string, region: string, given: ReadonlySet<string>): Promise<string[]> {
  const lost: string[] = []
  for (const cookie of given) {
    const answer = await fetch(`${url}/api/${region}/session`, { headers: { cookie } })
    if (answer.status !== 200) lost.push(`a log-in: its session is answered with ${answer.status}`)
  }
  return lost
}
