import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Config } from './config.ts'
import type { Keys } from './seal.ts'
import { StartRefusal } from './start-refusal.ts'

const names = { field: 'FIELD_KEY', mark: 'MARK_KEY', certificate: 'CERTIFICATE_KEY' } as const
const key = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32)
const shape = z.object({ field: key, mark: key, certificate: key })

type Environment = Readonly<Record<string, string | undefined>>

/** From the environment, else from a file that only its owner may read. Only a demonstration makes its own. */
export function readKeys(
  { data, demonstration }: Pick<Config, 'data' | 'demonstration'>,
  environment: Environment,
): Keys {
  const file = join(data, 'keys.json')
  const given = fromEnvironment(environment)
  if (given) return given
  if (!existsSync(file)) {
    if (!demonstration)
      throw new StartRefusal(
        `There are no keys: set TITLE_REVIEW_KEYS, or run "npm run keys" once to make ${file}, and keep a copy of it in a safe place.`,
        `缺少密钥：请设置 TITLE_REVIEW_KEYS，或运行一次 npm run keys 生成 ${file} 并妥善备份。`,
      )
    makeKeys(file)
  }
  refuseOpenFile(file)
  return understood(readFileSync(file, 'utf8'), file)
}

/** Never overwrites: what was sealed with the old keys could not be read again. */
export function makeKeys(file: string) {
  const made = { field: newKey(), mark: newKey(), certificate: newKey() }
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
}

/** Says whether two sets of keys are the same without saying anything about them. */
export const fingerprint = ({ field, mark }: Keys) =>
  createHash('sha256').update('fingerprint').update(field).update(mark).digest('hex').slice(0, 32)

function fromEnvironment(environment: Environment) {
  if (environment.TITLE_REVIEW_KEYS) return understood(environment.TITLE_REVIEW_KEYS, 'TITLE_REVIEW_KEYS')
  const { field, mark, certificate } = names
  if (!environment[field] && !environment[mark] && !environment[certificate]) return undefined
  const single = { field: environment[field], mark: environment[mark], certificate: environment[certificate] }
  return understood(JSON.stringify(single), Object.values(names).join(', '))
}

function understood(text: string, where: string): Keys {
  const result = shape.safeParse(parsed(text))
  if (!result.success)
    throw new StartRefusal(
      `${where} must give the keys field, mark and certificate, each 32 bytes in base64.`,
      `${where} 须给出 field、mark、certificate 三个密钥，每个为 32 字节的 base64 文本。`,
    )
  const bytes = (value: string) => Buffer.from(value, 'base64')
  const { field, mark, certificate } = result.data
  return { field: bytes(field), mark: bytes(mark), certificate: bytes(certificate) }
}

function refuseOpenFile(file: string) {
  if ((statSync(file).mode & 0o077) === 0) return
  throw new StartRefusal(
    `Others may read the keys in ${file}: run "chmod 600 ${file}".`,
    `密钥文件 ${file} 可被其他用户读取，请执行 chmod 600 ${file}。`,
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const newKey = () => randomBytes(32).toString('base64')
