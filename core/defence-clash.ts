import type { Defence } from './defence.ts'

export type Booked = Pick<Defence, 'on' | 'begins' | 'ends' | 'place'> & { application: number }

/** The same room however it is written: spaces, full-width letters and case apart. */
const placeKey = (place: string) => place.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()

/** Two people in one room at one time. One may begin when the other ends. */
export const clash = (one: Booked, other: Booked) =>
  one.application !== other.application &&
  one.on === other.on &&
  placeKey(one.place) === placeKey(other.place) &&
  one.begins < other.ends &&
  other.begins < one.ends

/**
 * Who of those wanted cannot have their room, and because of whom: somebody before them in the same list, or somebody who keeps
 * an arrangement. Whoever is refused keeps the old one, so that is looked at anew until nothing changes.
 */
export function clashing(wanted: readonly Booked[], stored: readonly Booked[]): Map<Booked, Booked> {
  const refused = new Map<Booked, Booked>()
  for (;;) {
    const open = wanted.filter((one) => !refused.has(one))
    const moving = new Set(open.map(({ application }) => application))
    const taken = inRooms(stored.filter(({ application }) => !moving.has(application)))
    const before = refused.size
    for (const one of open) {
      const room = roomOf(one)
      const there = taken.get(room) ?? []
      const other = there.find((booked) => clash(one, booked))
      if (other) refused.set(one, other)
      else taken.set(room, [...there, one])
    }
    if (refused.size === before) return refused
  }
}

const roomOf = ({ on, place }: Booked) => `${on} ${placeKey(place)}`

function inRooms(booked: readonly Booked[]) {
  const rooms = new Map<string, Booked[]>()
  for (const one of booked) rooms.set(roomOf(one), [...(rooms.get(roomOf(one)) ?? []), one])
  return rooms
}
