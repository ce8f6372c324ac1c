import type { Db } from './hosted.ts'
import type { Working } from './working.ts'

/** Who saved which section of what. */
type Where = { token: string; application: number; section: string }
type Held = { working: Working; weight: number; used: number }

/** Characters of JSON that one province keeps; as objects they take about three times as much. */
const room = 12_000_000
/** One that was used within this time is not given up for another. */
const worthKeeping = 60_000

/**
 * Working copies as they were when this process last stored a section of them, so that the next 保存 of the same section need
 * not read them again. None is believed: the statement that saves (db/saving-again.ts) writes nothing where any row of it is
 * another by now, and then everything is read anew.
 */
export class AtHand {
  #held = new Map<string, Held>()
  #weight = 0

  find = (where: Where): Working | undefined => this.#held.get(keyOf(where))?.working

  /** The same a moment later: it weighs about as much as before. */
  renew(where: Where, working: Working) {
    const key = keyOf(where)
    const held = this.#held.get(key)
    if (!held) return
    this.#held.delete(key)
    this.#held.set(key, { ...held, working, used: performance.now() })
  }

  keep(where: Where, working: Working) {
    this.drop(where)
    const weight = JSON.stringify([working.answers, working.row.design, working.row.files]).length
    for (const [key, { used }] of this.#held) {
      if (this.#weight + weight <= room || performance.now() - used < worthKeeping) break
      this.#drop(key)
    }
    if (this.#weight + weight > room) return
    this.#weight += weight
    this.#held.set(keyOf(where), { working, weight, used: performance.now() })
  }

  drop = (where: Where) => this.#drop(keyOf(where))

  #drop(key: string) {
    this.#weight -= this.#held.get(key)?.weight ?? 0
    this.#held.delete(key)
  }
}

const keyOf = ({ token, application, section }: Where) => `${application} ${section} ${token}`

const all = new WeakMap<Db, AtHand>()

/** Of one province of this process. */
export function atHandIn(db: Db): AtHand {
  const found = all.get(db) ?? new AtHand()
  all.set(db, found)
  return found
}
