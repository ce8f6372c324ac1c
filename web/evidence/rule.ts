import type { FileType } from '../../core/form.ts'
import { sizeOf } from './file.ts'

/** What a field takes, as its form says. */
export type FileRule = { types: readonly FileType[]; maxBytes: number; max?: number }

const endings: Record<string, FileType> = { jpg: 'jpg', jpeg: 'jpg', png: 'png', pdf: 'pdf' }

export const acceptOf = ({ types }: Pick<FileRule, 'types'>) =>
  types
    .map((type) => ({ jpg: '.jpg,.jpeg,image/jpeg', png: '.png,image/png', pdf: '.pdf,application/pdf' })[type])
    .join(',')

/** The rule in one line, beside the button. */
export function ruleSentence({ types, maxBytes, max }: FileRule): string {
  const count = max === undefined ? '' : max === 1 ? '，1 份' : `，最多 ${max} 份`
  return `${types.map((type) => type.toUpperCase()).join('、')}，每份${limitOf(maxBytes)}${count}`
}

/** A limit of one byte less than a round number is meant as "smaller than": 小于 500 KB. */
export const limitOf = (maxBytes: number) =>
  (maxBytes + 1) % 1024 === 0 ? `小于 ${sizeOf(maxBytes + 1)}` : `不超过 ${sizeOf(maxBytes)}`

/** Said before a byte is sent; the server looks into the content as well. */
export function whyNotSend({ name, size }: { name: string; size: number }, rule: FileRule): string | undefined {
  const type = endings[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '']
  const accepted = rule.types.map((one) => one.toUpperCase()).join('、')
  if (!type || !rule.types.includes(type)) return `这里只收 ${accepted} 文件，请转换格式后再选`
  if (size === 0) return '文件是空的，请检查后重新选择'
  if (size > rule.maxBytes) return `文件有 ${sizeOf(size)}，应${limitOf(rule.maxBytes)}，请压缩后再选`
  return undefined
}
