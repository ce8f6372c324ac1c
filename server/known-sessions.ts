import type { Db } from './hosted.ts'
import type { Session } from './session.ts'

/** A session as this process last found it, and the versions that its account and office had then. */
export type KnownSession = { session: Session; marks: Marks }
type Marks = { account: string; office: string }

/** So many of one province; a session is about a kilobyte. */
const most = 2000

/**
 * Sessions of offices' staff, who look at one page after the other. None is believed: the statement that reads the page
 * (db/check-at-once.ts) finds nothing where the session has ended or its account or office is another by now, and then it is asked for anew.
 */
class KnownSessions {
  #known = new Map<string, KnownSession>()

  find = (token: string): KnownSession | undefined => this.#known.get(token)

  keep(session: Session, marks: Marks) {
    this.#known.delete(session.token)
    const oldest = this.#known.size < most ? undefined : this.#known.keys().next().value
    if (oldest !== undefined) this.#known.delete(oldest)
    this.#known.set(session.token, { session, marks })
  }
}

const all = new WeakMap<Db, KnownSessions>()

/** Of one province of this process. */
export function knownSessionsIn(db: Db): KnownSessions {
  const found = all.get(db) ?? new KnownSessions()
  all.set(db, found)
  return found
}
