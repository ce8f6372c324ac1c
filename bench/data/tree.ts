import type pg from 'pg'
import { nextSerial } from '../../core/code.ts'
import type { OrganisationId } from '../../core/id.ts'
import type { Organisation, OrganisationKind } from '../../core/organisation.ts'
import type { Region } from '../../core/region.ts'
import { type Read, read } from '../../server/unit-names.ts'

/** An organisation of the data, with its way up. */
export type Place = Organisation & { ancestors: readonly OrganisationId[] }
type Row = Place & Read & { group: string; parent: OrganisationId }

const each = 10

/** The four kinds that the tree is made of: the root's, two of offices as far as there are any, the employers'. */
export function ladder({ organisationKinds: kinds }: Pick<Region, 'organisationKinds'>): readonly OrganisationKind[] {
  const down = (path: readonly OrganisationKind[]): readonly OrganisationKind[] | undefined => {
    const last = path.at(-1)
    if (path.length === 4) return last?.group === 'employer' ? path : undefined
    const below = kinds.filter(({ under, serial }) => under.includes(last?.id ?? '') && holds(serial))
    const offices = below.toSorted((one, other) => Number(other.group === 'office') - Number(one.group === 'office'))
    return offices.map((kind) => down([...path, kind])).find((found) => found !== undefined)
  }
  const found = down(kinds.filter(({ under }) => under.length === 0))
  if (!found) throw new Error('no four kinds of organisations stand one below the other, down to the employers')
  return found
}

const holds = (serial: OrganisationKind['serial']) => serial !== undefined && serial.to - serial.from + 1 >= each

/**
 * Ten below the root, ten below each of these and ten employers below each of those: what the province's demonstration has
 * there already, filled up. The employers, and all 1,111.
 */
export async function growTree(client: pg.Client, region: Region): Promise<{ all: Place[]; employers: Place[] }> {
  const { rows: known } = await client.query<Place & { group: string }>(
    `select id, name, kind, kind_group as group, code, parent, ancestors, autonomous_series as "autonomousSeries"
      from organisation order by code, id`,
  )
  const root = known.find(({ parent }) => !parent)
  if (!root) throw new Error('there is no root')
  const taken = new Set(known.map(({ group, code }) => `${group} ${code}`))
  const made: Row[] = []
  let last = Math.max(...known.map(({ id }) => id))
  const fill = (parent: Place, kind: OrganisationKind): Place[] => {
    const here = known.filter((one) => one.parent === parent.id && one.kind === kind.id).slice(0, each)
    const names = new Set(known.filter((one) => one.parent === parent.id).map(({ name }) => name))
    const fresh: Row[] = []
    for (let place = 0; here.length + fresh.length < each; place++) {
      const name = nameOf(parent, kind, place)
      if (names.has(name)) continue
      const codes = [...taken].filter((one) => one.startsWith(`${kind.group} ${parent.code}`))
      const serial = nextSerial(kind, parent.code, new Set(codes.map((one) => one.slice(kind.group.length + 1))))
      const code = parent.code + serial
      taken.add(`${kind.group} ${code}`)
      const id = ++last as OrganisationId
      fresh.push({
        ...{ id, name, kind: kind.id, group: kind.group, code, parent: parent.id, autonomousSeries: [] },
        ...{ ancestors: [...parent.ancestors, id], ...read(name) },
      })
    }
    made.push(...fresh)
    return [...here, ...fresh]
  }
  const [, second, third, fourth] = ladder(region)
  if (!second || !third || !fourth) throw new Error('the ladder is too short')
  const cities = fill(root, second)
  const counties = cities.flatMap((city) => fill(city, third))
  const employers = counties.flatMap((county) => fill(county, fourth))
  await insert(client, made)
  return { all: [root, ...cities, ...counties, ...employers], employers }
}

const insert = (client: pg.Client, made: readonly Row[]) =>
  client.query(
    `insert into organisation (id, parent, ancestors, kind, kind_group, code, name, written, pinyin, initials, pieces, completed_at)
      overriding system value select id, parent, ancestors, kind, "group", code, name, written, pinyin, initials, pieces, now()
      from jsonb_to_recordset($1::jsonb) as r(id bigint, parent bigint, ancestors bigint[], kind text, "group" text, code text,
        name text, written text, pinyin text, initials text, pieces text[])`,
    [JSON.stringify(made)],
  )

const places = [
  '安平',
  '宁远',
  '兴和',
  '昌河',
  '永新',
  '东湖',
  '西山',
  '南川',
  '北原',
  '新城',
  '清溪',
  '长乐',
  '石门',
  '白沙',
]
const units = [
  '第一中学',
  '人民医院',
  '机械厂',
  '农业技术推广站',
  '建筑设计院',
  '中心小学',
  '会计事务所',
  '图书馆',
  '化工厂',
  '电力公司',
  '水务集团',
  '歌舞团',
]

function nameOf(parent: Place, { group, name }: OrganisationKind, place: number) {
  const round = Math.floor(place / places.length) + 1
  if (group === 'employer') return `${parent.name.slice(0, 2)}${units[place % units.length]}${round > 1 ? round : ''}`
  return `${places[(place + parent.name.length * parent.ancestors.length) % places.length]}${round > 1 ? round : ''}${name}`
}
