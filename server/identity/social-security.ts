import { z } from 'zod'

/** What the social-security card and insurance records say about somebody, as shared between offices. */
export type Shared = z.output<typeof record>

export type SocialSecurity = (person: { name: string; idNumber: string }) => Promise<Shared | undefined>

/** The other office does not answer: the form goes on without it, and the person is told. */
export class SharingDown extends Error {}

const month = z.string().regex(/^\d{4}-\d\d$/)
const record = z.object({
  gender: z.enum(['男', '女']).optional(),
  phone: z.string().max(20).optional(),
  insurance: z
    .object({ place: z.string().max(60), payer: z.string().max(200), from: month, to: month, unbroken: z.boolean() })
    .optional(),
})

/** Asks `POST url {name, idNumber}`; 404 means that nobody of that name and number is insured here. */
export const socialSecurityAt =
  (url: string, token: string, milliseconds = 3000): SocialSecurity =>
  async (person) => {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(person),
        signal: AbortSignal.timeout(milliseconds),
      })
      if (answer.status === 404) return undefined
      if (!answer.ok) throw new SharingDown(`status ${answer.status}`)
      return record.parse(await answer.json())
    } catch (error) {
      throw error instanceof SharingDown ? error : new SharingDown(error instanceof Error ? error.name : 'unknown')
    }
  }
