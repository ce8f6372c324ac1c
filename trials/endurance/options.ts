import { parseArgs } from 'node:util'
import type { Region } from '../../core/region.ts'
import { regions } from '../../regions/index.ts'

/** Ways to spoil what the product has kept, to see that this trial would notice. */
const breaks = [
  'lose-an-act',
  'double-an-act',
  'lose-a-save',
  'lose-a-file',
  'spoil-a-file',
  'double-a-message',
] as const
export type Break = (typeof breaks)[number]
export type Options = { rounds: number; seed: number; port: number; region: Region; broken: Break | undefined }

const help = `npm run endurance -- [options]
  --rounds 50       so often the server is killed, and so often the database
  --seed 1          the moments of the kills, to have them again
  --region ID       the province whose form is filled in
  --port 8370       where the server listens while it is tried
  --break WHAT      spoils what was kept, to see that it is noticed: ${breaks.join(', ')}`

export function readOptions(given: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...given],
    options: {
      ...{ rounds: { type: 'string' }, seed: { type: 'string' }, port: { type: 'string' }, region: { type: 'string' } },
      ...{ break: { type: 'string' }, help: { type: 'boolean' } },
    },
  })
  if (values.help) {
    console.log(help)
    process.exit(0)
  }
  const region = regions.find(({ id }) => values.region === undefined || id === values.region)
  const broken = breaks.find((one) => one === values.break)
  const [rounds, seed, port] = [
    values.rounds ?? '50',
    values.seed ?? String(Date.now() % 1_000_000),
    values.port ?? '8370',
  ].map(Number)
  if (!region || (values.break && !broken) || !isCount(rounds) || !isCount(seed) || !isCount(port))
    throw new Error(help)
  return { rounds, seed, port, region, broken }
}

const isCount = (number: number | undefined): number is number => Number.isSafeInteger(number) && Number(number) >= 0
