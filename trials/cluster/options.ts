import { parseArgs } from 'node:util'
import type { Region } from '../../core/region.ts'
import { demonstrations } from '../../regions/demonstrations.ts'
import { regions } from '../../regions/index.ts'

/** How the first server ends: the whole machine, PostgreSQL alone, or everything stands still and answers nobody. */
const deaths = ['machine', 'postgres', 'frozen'] as const
export type Death = (typeof deaths)[number]

export type Options = {
  synchronous: boolean
  deaths: readonly Death[]
  region: Region
  port: number
  delay: number
  install: boolean
  page: boolean
}

const help = `npm run cluster -- [options]
  --asynchronous     synchronous replication switched off: what was acknowledged is lost, and this trial must say so
  --deaths LIST      how the first server ends, round by round: ${deaths.join(', ')} (machine,postgres,frozen,machine)
  --delay 40         milliseconds that the line between the two PostgreSQL servers takes, each way
  --region ID        the province whose people work meanwhile; the one whose demonstration is filled soonest, unless said
  --port 8400        the first of twelve ports that are used, on 127.0.0.1 alone
  --install          installs what is missing from Debian's packages, as root
  --page             only writes the figures of the last runs (data/cluster.json) into docs/cluster.md`

export function readOptions(given: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...given],
    options: {
      ...{ asynchronous: { type: 'boolean' }, install: { type: 'boolean' }, page: { type: 'boolean' } },
      ...{
        deaths: { type: 'string' },
        delay: { type: 'string' },
        region: { type: 'string' },
        port: { type: 'string' },
      },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    console.log(help)
    process.exit(0)
  }
  const asked = (values.deaths ?? (values.asynchronous ? 'machine' : 'machine,postgres,frozen,machine')).split(',')
  const known = deaths.filter((death) => asked.includes(death))
  const region = values.region === undefined ? smallest() : regions.find(({ id }) => id === values.region)
  const [delay, port] = [Number(values.delay ?? 40), Number(values.port ?? 8400)]
  if (!region || known.length < new Set(asked).size || !isCount(delay) || !isCount(port)) throw new Error(help)
  return {
    ...{ synchronous: !values.asynchronous, deaths: asked as Death[], region, port, delay },
    ...{ install: values.install ?? false, page: values.page ?? false },
  }
}

const unitsOf = ({ id }: Region) => demonstrations[id]?.(new Date().getFullYear()).organisations.length ?? 0
const smallest = () => regions.toSorted((one, other) => unitsOf(one) - unitsOf(other))[0]

const isCount = (number: number) => Number.isSafeInteger(number) && number >= 0
