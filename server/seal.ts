import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** 32 bytes each. `field` seals personal numbers, `mark` finds them again, `certificate` signs. */
export type Keys = { field: Buffer; mark: Buffer; certificate: Buffer }

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the sealed text. */
export function seal(text: string, { field }: Keys): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', field, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

export function unseal(sealed: Buffer, { field }: Keys): string {
  const decipher = createDecipheriv('aes-256-gcm', field, sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}

/** A blind index: equal numbers have equal marks, and a mark says nothing without the key. */
export const mark = (text: string, { mark: key }: Keys) => createHmac('sha256', key).update(text).digest()
