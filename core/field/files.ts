import type { FieldOf, FileRef, FileType, Json } from '../form.ts'
import { type Context, type FieldKind, type Finding, wrong } from './kind.ts'

export const files: FieldKind<readonly FileRef[], FieldOf<'files'>> = {
  parse(raw, _, context) {
    if (!Array.isArray(raw) || raw.length > 200) return wrong('not-accepted')
    const found = new Map<number, FileRef>()
    for (const one of raw) {
      const file = fileIn(one, context)
      if ('problem' in file) return file
      found.set(file.file, file)
    }
    return found.size > 0 ? { value: [...found.values()] } : undefined
  },
  check(value, { types, maxBytes, max, min = 0 }) {
    if (value.length > max) return wrong('too-many-files', { max, now: value.length })
    if (value.length < min) return wrong('too-few-files', { min, now: value.length })
    return value.map((file) => fits(file, types, maxBytes)).find((finding) => finding !== undefined)
  },
  show: (value) => value.map(({ name }) => name).join('、'),
  print: (value) => value.map(({ name }) => name).join('、'),
}

/** The browser names a file by its number; name, type, size and fingerprint are those that the upload was stored with. */
export function fileIn(raw: Json | undefined, { files }: Context): FileRef | Finding {
  const given = typeof raw === 'number' ? { file: raw } : (raw as Partial<FileRef> | null | undefined)
  if (typeof given !== 'object' || given === null || !Number.isSafeInteger(given.file)) return wrong('not-accepted')
  const known = files ? files.get(Number(given.file)) : given
  return known && isWhole(known) ? known : wrong('no-such-file')
}

export function fits(file: FileRef, types: readonly FileType[], maxBytes: number): Finding | undefined {
  if (!types.includes(file.type))
    return wrong('wrong-file-type', { name: file.name, types: types.join('、').toUpperCase() })
  return file.bytes > maxBytes ? wrong('file-too-large', { name: file.name, max: sized(maxBytes) }) : undefined
}

const isWhole = (file: Partial<FileRef>): file is FileRef =>
  typeof file.name === 'string' &&
  typeof file.type === 'string' &&
  typeof file.bytes === 'number' &&
  typeof file.sha256 === 'string'

const sized = (bytes: number) =>
  bytes >= 1_000_000 ? `${Number((bytes / 1_048_576).toFixed(1))}MB` : `${Math.round(bytes / 1024)}KB`
