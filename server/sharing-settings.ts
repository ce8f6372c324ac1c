import { z } from 'zod'

export type Sharing = {
  /** Where social security shares records about applicants; without it nobody is asked. */
  socialSecurity?: { url: string; token: string }
  /** Where names and credit codes of units are shared; without it only the imported table is asked. */
  unitRegister?: { url: string; token: string }
}

const address = (example: string) => z.url({ protocol: /^https?$/, error: `an address like ${example}` }).optional()

/** Where other offices share what they know. */
export const sharingSettings = {
  SOCIAL_SECURITY_URL: address('https://share.example.gov.cn/social-security'),
  SOCIAL_SECURITY_TOKEN: z.string().default(''),
  UNIT_REGISTER_URL: address('https://share.example.gov.cn/units'),
  UNIT_REGISTER_TOKEN: z.string().default(''),
}

type Given = z.output<z.ZodObject<typeof sharingSettings>>

export const sharingOf = (given: Given): Sharing => ({
  ...(given.SOCIAL_SECURITY_URL && {
    socialSecurity: { url: given.SOCIAL_SECURITY_URL, token: given.SOCIAL_SECURITY_TOKEN },
  }),
  ...(given.UNIT_REGISTER_URL && {
    unitRegister: { url: given.UNIT_REGISTER_URL, token: given.UNIT_REGISTER_TOKEN },
  }),
})
