import type { After } from '../db/check-order.ts'

/** Where a list goes on, as a word the browser hands back unread. */
export const cursorOf = ({ key, id }: After) => Buffer.from(JSON.stringify([key, id])).toString('base64url')

/** Nothing when it is not one of ours for this order. */
export function afterIn(cursor: string, order: keyof typeof keys): After | undefined {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    return typeof key === 'string' && keys[order].test(key) && Number.isSafeInteger(id)
      ? { key, id: Number(id) }
      : undefined
  } catch {
    return undefined
  }
}

const keys = {
  arrived: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d$/,
  number: /^\d{1,18}$/,
  day: /^\d{4}-\d\d-\d\d$/,
  name: /^[^\p{Cc}\p{Cs}]{1,200}$/u,
}
