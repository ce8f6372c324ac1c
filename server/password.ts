import { availableParallelism } from 'node:os'
import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { normalisePassword } from '../core/password.ts'

const cost = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }

/**
 * At most one a core at once: more of them only wait for each other, each with 64 MiB. They share libuv's threads with files,
 * of which there are four unless the operator says otherwise, so one is left to those.
 */
const threads = Number(process.env.UV_THREADPOOL_SIZE ?? 4)
const cap = Math.max(1, Math.min(availableParallelism(), threads - 1))
let running = 0
const waiting: (() => void)[] = []

/** For whoever watches how log-ins get on. */
export const hashing = () => ({ running, waiting: waiting.length })

export const hashPassword = (password: string) => inTurn(() => hash(normalisePassword(password), cost))

/** Without a stored hash it works just as long and says no: an account that does not exist takes the same time. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  const against = stored ?? (await nobodysHash())
  const same = await inTurn(() => verify(against, normalisePassword(password), cost))
  return same && stored !== undefined
}

const initial = new Map<string, Promise<string>>()

/**
 * The hash that every new account of a region starts with. One salt for all of them gives nothing away, for the initial
 * password is published anyway and opens only the page that changes it; twenty thousand hashes would take a quarter hour.
 */
export function hashInitialPassword(password: string): Promise<string> {
  const known = initial.get(password) ?? hashPassword(password)
  initial.set(password, known)
  return known
}

let nobodys: Promise<string> | undefined
const nobodysHash = () => {
  nobodys ??= hashPassword('nobody')
  return nobodys
}

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= cap) await new Promise<void>((start) => waiting.push(start))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
