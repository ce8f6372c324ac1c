import type { Form } from '../../core/form.ts'
import type { PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'

type Where = { token: string; application: number }
/** A declaration that somebody has put a file to: its form, and the versions of the rows that said it is theirs and open. */
export type Place = { person: PersonId; form: Form; mark: string }

const most = 5_000

/**
 * Where files were put a moment ago, so that the next one to the same declaration need not ask again. None is believed: the
 * statement that writes the file down (db/file-rows.ts) writes nothing where session, account or declaration is another by now.
 */
class PlacesAtHand {
  #places = new Map<string, Place>()

  find = (where: Where): Place | undefined => this.#places.get(keyOf(where))

  /** As the newest; with too many of them the oldest is given up. */
  keep(where: Where, place: Place) {
    this.drop(where)
    const [oldest] = this.#places.size >= most ? this.#places.keys() : []
    if (oldest !== undefined) this.#places.delete(oldest)
    this.#places.set(keyOf(where), place)
  }

  drop = (where: Where) => this.#places.delete(keyOf(where))
}

const keyOf = ({ token, application }: Where) => `${application} ${token}`

const all = new WeakMap<Db, PlacesAtHand>()

/** Of one province of this process. */
export function placesAtHand(db: Db): PlacesAtHand {
  const found = all.get(db) ?? new PlacesAtHand()
  all.set(db, found)
  return found
}
