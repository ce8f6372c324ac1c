import type { Evidence } from '../../core/demonstration.ts'
import type { Store, Stored } from '../storage/store.ts'
import { openPress } from './evidence.ts'
import { drawn } from './pages.ts'
import type { Person } from './portrait.ts'

export type Archive = (page: Evidence, holder: Person) => Promise<Stored>

/** Draws and stores each page once, though several people hold the same: the cover of a journal, the sheet of a project. */
export function openArchive(store: Store): Archive {
  const press = openPress()
  const kept = new Map<string, Promise<Stored>>()
  return (page, holder) => {
    const key = JSON.stringify([page, page.type === 'pdf' ? '' : holder.name])
    const stored = kept.get(key) ?? drawn(press, page, holder).then(store.put)
    kept.set(key, stored)
    return stored
  }
}
