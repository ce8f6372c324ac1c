import { randomBytes } from 'node:crypto'
import { outcomeOf, type Scenario } from './work.ts'

export type Place = { application: number; cookie: string; section: string; field: string }
type Given = { region: string; places: Place[]; picture: Buffer; barePort: number }

/** After the first two bytes of a JPEG: a comment of sixteen bytes, by which no two pictures are alike. */
const commentAt = 2
const commentLength = 16

/** As the browser sends an ordinary file: in one request, under a number that it has drawn. The bare server takes it as it is. */
export const upload: Scenario<Given> =
  ({ region, places, picture, barePort }) =>
  ({ connection, of, port }) => {
    const mine = places.filter((_, at) => at % of === connection)
    let turn = 0
    return async (wire) => {
      const place = mine[turn++ % mine.length]
      if (!place) return 'over'
      const { cookie, ...named } = place
      const body = different(picture)
      const path = `/api/${region}/uploads`
      if (port === barePort)
        return outcomeOf(await wire.call('POST', `${path}/${place.application}`, { cookie, ...octets }, body))
      const address = `${path}/${randomBytes(16).toString('hex')}`
      return outcomeOf(await wire.call('PUT', address, { cookie, ...octets, ...metadata(named) }, body))
    }
  }

const octets = { 'content-type': 'application/octet-stream' }

function metadata(place: Omit<Place, 'cookie'>) {
  const pairs = Object.entries({ filename: '证明材料.jpg', ...place })
  return {
    'upload-metadata': pairs
      .map(([name, value]) => `${name} ${Buffer.from(String(value)).toString('base64')}`)
      .join(','),
  }
}

function different(picture: Buffer): Buffer {
  const comment = Buffer.from([0xff, 0xfe, 0, commentLength + 2, ...randomBytes(commentLength)])
  return Buffer.concat([picture.subarray(0, commentAt), comment, picture.subarray(commentAt)])
}
