import type { Place } from '../reach.ts'
import { type Connection, openReading, openRegions } from './pool.ts'
import { followed, type Reader } from './reader.ts'

type One = ReturnType<typeof openRegions>
/** Every province's own connections, wherever its data is; a queue of jobs each server. */
export type Databases = Pick<One, 'region' | 'watch' | 'close'> & {
  reader: (id: string) => Reader | undefined
  queue: (id: string) => One['jobs']
  queues: readonly { jobs: One['jobs']; regions: readonly string[] }[]
}

export function openPlaces(places: readonly Place[]): Databases {
  const opened = places.map(({ connection, read, regions }) => ({
    regions,
    ...openRegions(connection, regions),
    ...(read && { readers: openReaders(connection, read, regions) }),
  }))
  const placeOf = (id: string) => {
    const found = opened.find(({ regions }) => regions.includes(id))
    if (!found) throw new Error(`region ${id} is on no server`)
    return found
  }
  return {
    region: (id) => placeOf(id).region(id),
    watch: (id) => placeOf(id).watch(id),
    reader: (id) => placeOf(id).readers?.of(id),
    queue: (id) => placeOf(id).jobs,
    queues: opened.map(({ jobs, regions }) => ({ jobs, regions })),
    close: async () => {
      for (const { close, readers } of opened) {
        await readers?.close()
        await close()
      }
    },
  }
}

function openReaders(primary: Connection, read: Connection, regions: readonly string[]) {
  const reading = openRegions(read, regions)
  const [first, replica] = [openReading(primary), openReading(read)]
  const { isFresh, distrust } = followed(first, replica)
  return {
    of: (id: string): Reader => ({ db: reading.region(id), isFresh, distrust }),
    close: async () => {
      await reading.close()
      await Promise.all([first.end(), replica.end()])
    },
  }
}
