/** False where a text holds what no database keeps: a zero character, or half of one beyond the first 65,536. */
export const isKeepable = (value: unknown): boolean =>
  typeof value === 'string'
    ? !/\0|\p{Cs}/u.test(value)
    : typeof value !== 'object' ||
      value === null ||
      Buffer.isBuffer(value) ||
      Object.entries(value).every(([key, part]) => isKeepable(key) && isKeepable(part))

/** No answer or list of ours is nested deeper; what is was made to exhaust whoever walks through it. */
export const isShallow = (value: unknown, levels = 20): boolean =>
  typeof value !== 'object' ||
  value === null ||
  Buffer.isBuffer(value) ||
  (levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1)))
