import { z } from 'zod'
import type { Region } from '../../core/region.ts'
import type { IdentityService } from './discovery.ts'

const nameOf = (region: string, what: string) => `IDENTITY_${region.toUpperCase().replaceAll('-', '_')}_${what}`

/** For each province with an identity service: IDENTITY_<REGION>_ISSUER, _CLIENT_ID and _SECRET. */
export const identitySettings = (regions: readonly Region[]): Readonly<Record<string, z.ZodOptional<z.ZodString>>> =>
  Object.fromEntries(
    regions
      .filter(({ accounts }) => accounts.provider)
      .flatMap(({ id }) => [
        [nameOf(id, 'ISSUER'), issuer.optional()],
        [nameOf(id, 'CLIENT_ID'), z.string().optional()],
        [nameOf(id, 'SECRET'), z.string().optional()],
      ]),
  )

/** Names and numbers of people come from there: nothing on the way may read or change them. */
const issuer = z.string().refine(isIssuer, 'an address like https://id.example.gov.cn, without a query')

function isIssuer(text: string) {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash } = new URL(text)
  const near = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return search === '' && hash === '' && (protocol === 'https:' || (protocol === 'http:' && near))
}

/** What is missing for a province is told by its name. */
export function identityOf(
  given: Readonly<Record<string, unknown>>,
  regions: readonly Region[],
): { services: ReadonlyMap<string, IdentityService>; missing: string | undefined } {
  const services = new Map<string, IdentityService>()
  let missing: string | undefined
  for (const { id, accounts } of regions) {
    if (!accounts.provider) continue
    const [where, who, secret] = ['ISSUER', 'CLIENT_ID', 'SECRET'].map((what) => given[nameOf(id, what)])
    if (typeof where === 'string' && typeof who === 'string' && typeof secret === 'string')
      services.set(id, { issuer: where, clientId: who, secret })
    else if (where || who || secret)
      missing ??= ['ISSUER', 'CLIENT_ID', 'SECRET'].map((what) => nameOf(id, what)).find((name) => !given[name])
  }
  return { services, missing }
}
