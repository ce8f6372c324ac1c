import { existsSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import type { Region } from '../core/region.ts'
import { usualRounds } from './captcha.ts'
import { type DatabasePlace, databaseSettings, databasesOf } from './databases.ts'
import type { IdentityService } from './identity/discovery.ts'
import { identityOf, identitySettings } from './identity/settings.ts'
import { misunderstood } from './misunderstood.ts'
import { type Outside, outsideOf, outsideSettings } from './outside.ts'
import { type Processes, processesOf, processSettings } from './processes/settings.ts'
import { root } from './root.ts'
import { type Sharing, sharingOf, sharingSettings } from './sharing-settings.ts'
import { StartRefusal } from './start-refusal.ts'

export type Config = Processes &
  Sharing & {
    port: number
    host: string
    /** Which provinces are on which server of PostgreSQL. */
    databases: readonly DatabasePlace[]
    /** Seconds for which a start waits for a database that is not there yet. */
    databaseWait: number
    data: string
    /** A folder of further fonts, for the rarest characters. */
    fonts?: string
    demonstration: boolean
    regions: readonly Region[]
    logLevel: string
    publicUrl: string
    trustProxy: boolean
    /** Calls a minute are limited by address; off only to measure how much the server can do. */
    limited: boolean
    captchaRounds: number
    outside: Outside
    /** By region: where its identity service is, and who we are there. */
    identity: ReadonlyMap<string, IdentityService>
  }

/** The environment, read once. What the operator got wrong is named together with what is allowed. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  known: readonly Region[],
): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = settings(known).safeParse(given)
  if (!result.success) throw misunderstood(result.error.issues[0], given)
  const {
    PORT,
    HOST,
    DATABASE_WAIT,
    DATA,
    FONTS,
    DEMO,
    REGIONS,
    LOG,
    PUBLIC_URL,
    TRUST_PROXY,
    RATE_LIMITS,
    CAPTCHA_ROUNDS,
    ...outside
  } = result.data
  const { services, missing } = identityOf(given, known)
  if (missing)
    throw new StartRefusal(`${missing} is missing beside what is set of the same service.`, `缺少环境变量 ${missing}。`)
  return {
    port: PORT,
    host: HOST,
    databases: databasesOf(
      given,
      known.filter(({ id }) => REGIONS.includes(id)),
    ),
    databaseWait: DATABASE_WAIT,
    data: isAbsolute(DATA) ? DATA : join(root, DATA),
    ...(FONTS && { fonts: FONTS }),
    demonstration: DEMO === 'on',
    regions: known.filter(({ id }) => REGIONS.includes(id)),
    logLevel: LOG,
    publicUrl: (PUBLIC_URL ?? `http://${HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST}:${PORT}`).replace(
      /\/$/,
      '',
    ),
    trustProxy: TRUST_PROXY === 'on',
    limited: RATE_LIMITS === 'on',
    captchaRounds: CAPTCHA_ROUNDS,
    ...processesOf(outside),
    outside: outsideOf(outside),
    identity: services,
    ...sharingOf(outside),
  }
}

const onOrOff = z.enum(['on', 'off'], '"on" or "off"')

const settings = (known: readonly Region[]) => {
  const regions = known.map(({ id }) => id)
  return z.object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, portRule)
      .transform(Number)
      .refine((port) => port > 0 && port < 65_536, portRule)
      .default(8080),
    HOST: z.string().default('127.0.0.1'),
    DATABASE_WAIT: z
      .string()
      .regex(/^\d{1,4}$/, 'seconds, from 0 to 9999')
      .transform(Number)
      .default(60),
    DATA: z.string().default('data'),
    FONTS: z.string().refine(isFolder, 'a folder with .ttf or .otf files').optional(),
    DEMO: onOrOff.default('on'),
    REGIONS: z
      .string()
      .transform((text) => text.split(',').map((id) => id.trim()))
      .refine((ids) => ids.every((id) => regions.includes(id)), `some of ${regions.join(',')}`)
      .default([...regions]),
    LOG: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('warn'),
    PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'an address like https://title.example.gov.cn' }).optional(),
    TRUST_PROXY: onOrOff.default('off'),
    RATE_LIMITS: onOrOff.default('on'),
    CAPTCHA_ROUNDS: z
      .string()
      .regex(/^\d{1,6}$/, roundsRule)
      .transform(Number)
      .refine((rounds) => rounds > 0 && rounds <= 100_000, roundsRule)
      .default(usualRounds),
    ...sharingSettings,
    ...outsideSettings,
    ...processSettings,
    ...databaseSettings(known),
    ...identitySettings(known),
  })
}

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory()
const roundsRule = 'a whole number from 1 to 100000'
const portRule = 'a whole number from 1 to 65535'
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const
