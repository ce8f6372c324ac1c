import { foldEmail, foldIdNumber, foldPhone, maskIdNumber, maskPhone } from '../core/identity.ts'
import { type Keys, mark, seal, unseal } from './seal.ts'

/** A number as it is stored: sealed to be read again, marked to be found again. */
export type Sealed = { sealed: Buffer; mark: Buffer }

const sealedNumber = (number: string, keys: Keys): Sealed => ({ sealed: seal(number, keys), mark: mark(number, keys) })

export const sealIdNumber = (idNumber: string, keys: Keys) => sealedNumber(foldIdNumber(idNumber), keys)
export const sealEmail = (email: string, keys: Keys) => sealedNumber(foldEmail(email).toLowerCase(), keys)
export const sealMobile = (mobile: string, keys: Keys) => sealedNumber(foldPhone(mobile), keys)

/** As lists show them: enough to recognise, too little to use. */
export const maskedIdNumber = (sealed: Buffer | null, keys: Keys) => (sealed ? maskIdNumber(unseal(sealed, keys)) : '')
export const maskedMobile = (sealed: Buffer | null, keys: Keys) => (sealed ? maskPhone(unseal(sealed, keys)) : '')
