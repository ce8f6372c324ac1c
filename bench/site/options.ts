import { parseArgs } from 'node:util'
import type { Region } from '../../core/region.ts'
import { regions } from '../../regions/index.ts'
import type { Pace } from './site.ts'

export type Options = {
  region: Region
  sizes: number[]
  only: string[]
  fresh: boolean
  pace: Pace
  port: number
}

const help = `npm run bench -- [options]
  --sizes 10000,100000,1000000   how many applications: one database each, kept in data/bench
  --only save,approve            these figures alone
  --quick                        a look in a minute or two: the smallest size, few and short rounds
  --fresh                        throws the databases away and makes them anew
  --region ID                    another province than the first
  --port 8300                    the first of two ports that are used`

export function readOptions(given: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...given],
    options: {
      ...{ sizes: { type: 'string' }, only: { type: 'string' }, region: { type: 'string' }, port: { type: 'string' } },
      ...{ quick: { type: 'boolean', default: false }, fresh: { type: 'boolean', default: false } },
      help: { type: 'boolean', default: false },
    },
  })
  const { quick, fresh } = values
  if (values.help) {
    console.log(help)
    process.exit(0)
  }
  const region = regions.find(({ id }) => values.region === undefined || id === values.region)
  if (!region) throw new Error(`--region must be one of ${regions.map(({ id }) => id).join(', ')}`)
  const sizes = (values.sizes ?? (quick ? '10000' : '10000,100000,1000000')).split(',').map(Number)
  if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0)) throw new Error('--sizes must be whole numbers')
  const port = Number(values.port ?? 8300)
  const pace = quick ? { rounds: 3, seconds: 1, warmUp: 0.5 } : { rounds: 4, seconds: 2, warmUp: 1 }
  return {
    region,
    sizes: sizes.toSorted((one, other) => one - other),
    only: values.only?.split(',') ?? [],
    fresh,
    pace,
    port,
  }
}
