const limit = 200

/** Any path before the name, control characters, and marks that turn the reading direction round. */
const unwanted = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/** A file's name as people gave it, without what could mislead; long ones lose their middle, never their ending. */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const name = last
    .replaceAll(unwanted, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .trim()
  const letters = [...name]
  if (letters.length === 0 || /^\.+$/.test(name)) return '文件'
  if (letters.length <= limit) return name
  const ending = [...(/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '')]
  return [...letters.slice(0, limit - ending.length), ...ending].join('')
}

export const endingOf = (name: string) => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''

export const withEnding = (name: string, ending: string) =>
  cleanName(`${name.replace(/\.[A-Za-z0-9]{1,8}$/, '')}.${ending}`)

/** Another name for a file that keeps its ending; nothing where no name is left. */
export function renamed(given: string, ending: string): string | undefined {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const stem = last
    .replaceAll(unwanted, '')
    .trim()
    .replace(/\.(jpe?g|png|pdf)$/i, '')
    .trim()
  return stem === '' || /^\.+$/.test(stem) ? undefined : cleanName(`${stem}.${ending}`)
}
