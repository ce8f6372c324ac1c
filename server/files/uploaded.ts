import { open } from 'node:fs/promises'

/** What was uploaded: its content where that is small, else where it lies on this machine's disk. */
export type Uploaded = Buffer | string

export type Reading = {
  bytes: number
  /** Shorter where the content ends. */
  slice: (from: number, length: number) => Promise<Buffer>
  close: () => Promise<void>
}

export async function openReading(uploaded: Uploaded): Promise<Reading> {
  if (typeof uploaded !== 'string')
    return {
      bytes: uploaded.length,
      slice: async (from, length) => uploaded.subarray(from, from + length),
      close: async () => {},
    }
  const file = await open(uploaded)
  const { size } = await file.stat()
  return {
    bytes: size,
    slice: async (from, length) => {
      const wanted = Math.max(0, Math.min(length, size - from))
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, from)
      return buffer.subarray(0, bytesRead)
    },
    close: () => file.close(),
  }
}
