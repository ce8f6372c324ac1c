import { z } from 'zod'
import { kindsBelow } from '../../core/account.ts'
import { nextSerial } from '../../core/code.ts'
import type { Region } from '../../core/region.ts'
import type { listTaken } from '../db/organisations.ts'

/** A kind that may stand below a unit: how many there are, how many codes are left, and the next of them. */
export const kindFree = z.object({
  kind: z.string(),
  name: z.string(),
  group: z.string(),
  digits: z.number(),
  from: z.string(),
  to: z.string(),
  used: z.number(),
  left: z.number(),
  next: z.string().nullable(),
  category: z.string().nullable(),
  nature: z.string().nullable(),
})

type Taken = Awaited<ReturnType<typeof listTaken>>

export const kindsFree = (region: Region, { kind, code }: { kind: string; code: string }, taken: Taken) =>
  kindsBelow(region, kind).map((one) => {
    const codes = new Set(taken.filter(({ group }) => group === one.group).map((other) => other.code))
    const { digits = 0, from = 0, to = 0 } = one.serial ?? {}
    const pad = (number: number) => String(number).padStart(digits, '0')
    const inRange = [...codes].filter((other) => {
      const serial = Number(other.slice(code.length))
      return other.length === code.length + digits && serial >= from && serial <= to
    }).length
    return {
      kind: one.id,
      name: one.name,
      group: one.group,
      digits,
      from: pad(from),
      to: pad(to),
      used: taken.filter((other) => other.mine && other.kind === one.id).length,
      left: to - from + 1 - inRange,
      next: nextSerial(one, code, codes) ?? null,
      category: one.defaults?.category ?? null,
      nature: one.defaults?.nature ?? null,
    }
  })
