import { join } from 'node:path'
import type { Config } from './config.ts'
import type { Databases } from './db/places.ts'
import { socialSecurityAt } from './identity/social-security.ts'
import { outbox } from './sms/outbox.ts'
import { unitRegisterAt } from './unit-register.ts'

/** What every handler can reach, but for the keys and what is opened later. */
export const hosted = (
  { regions, data, publicUrl, demonstration, captchaRounds, socialSecurity, unitRegister, outside }: Config,
  database: Databases,
) => ({
  ...(socialSecurity && { socialSecurity: socialSecurityAt(socialSecurity.url, socialSecurity.token) }),
  ...(unitRegister && { unitRegister: unitRegisterAt(unitRegister.url, unitRegister.token) }),
  regions: new Map(
    regions.map((region) => {
      const { id } = region
      const reader = database.reader(id)
      const own = { db: database.region(id), pool: database.watch(id), queue: database.queue(id) }
      return [id, { region, ...own, ...(reader && { reader }) }]
    }),
  ),
  ...outside,
  ...(demonstration && { sms: outbox }),
  files: join(data, 'files'),
  publicUrl,
  demonstration,
  captchaRounds,
  now: () => new Date(),
})
