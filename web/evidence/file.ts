import type { FileRef } from '../../core/form.ts'

/** A file as a reader meets it: under the name of the field it proves, in the section it belongs to. */
export type EvidenceFile = FileRef & { label?: string; group?: string }

export const contentAddress = (region: string, file: number) => `/api/${region}/files/${file}`
export const downloadAddress = (region: string, file: number) => `${contentAddress(region, file)}?download=1`
export const thumbnailAddress = (region: string, file: number) => `${contentAddress(region, file)}/thumbnail`

export const isPicture = ({ type }: FileRef) => type !== 'pdf'

/** 386 KB, 2.4 MB: as people compare them with a limit, in steps of 1024. */
export const sizeOf = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`
