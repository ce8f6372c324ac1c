/** False where a text holds what no database keeps: a zero character, or half of one beyond the first 65,536. */
export function isKeepable(value: unknown): boolean {
  if (typeof value === 'string') return !/\0|\p{Cs}/u.test(value)
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return true
  for (const key of Object.keys(value)) if (!isKeepable(key) || !isKeepable(Reflect.get(value, key))) return false
  return true
}

/** No answer or list of ours is nested deeper; what is was made to exhaust whoever walks through it. */
export function isShallow(value: unknown, levels = 20): boolean {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return true
  if (levels <= 0) return false
  for (const key in value) if (!isShallow((value as Record<string, unknown>)[key], levels - 1)) return false
  return true
}
