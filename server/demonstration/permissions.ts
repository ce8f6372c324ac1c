import { sql } from 'kysely'
import type { DemonstrationPermission } from '../../core/demonstration-unit.ts'
import type { Db, Server } from '../hosted.ts'
import type { Cast } from './cast.ts'
import { type Setting, the } from './setting.ts'
import { dayOf } from './stages.ts'

type Asking = { db: Db; server: Server; setting: Setting; cast: Cast }

/** 权限申请 of units that registered themselves, as their bureaus found them; and the names that the register of units knows. */
export async function askPermissions({ db, server, setting, cast }: Asking, asked: readonly DemonstrationPermission[]) {
  for (const [index, one] of asked.entries()) {
    const unit = the(setting.organisations.get(one.unit)).id
    const isHandedIn = one.state !== 'draft'
    const isDecided = one.state === 'refused' || one.state === 'granted'
    const bureau = isHandedIn ? the(setting.organisations.get(one.bureau)).id : null
    const at = dayOf(server.now(), 'submit-lately', index)
    const decided = isDecided ? dayOf(server.now(), 'check-lately', index) : null
    const by = one.state === 'refused' && bureau ? cast.at(bureau, 'officer').account : null
    const reason = one.state === 'refused' ? one.reason : null
    const finding = isHandedIn ? one.finding : null
    await sql`insert into permission_request (organisation, state, name, credit_code, division, contact, phone, address, saved_at,
        finding, bureau, submitted_at, decided_by, decided_at, reason)
      select id, ${one.state}, name, credit_code, division, contact, phone, address, ${at}::timestamptz,
        ${finding}, ${bureau}::bigint, ${isHandedIn ? at : null}::timestamptz, ${by}::bigint, ${decided}::timestamptz, ${reason}
      from organisation where id = ${unit}`.execute(db)
    if (isDecided)
      await sql`insert into permission_decision (organisation, state, finding, reason, decided_by, decided_at)
        values (${unit}, ${one.state}, ${finding}, ${reason}, ${by}, ${decided})`.execute(db)
    if (one.state !== 'granted') await sql`update organisation set permitted_at = null where id = ${unit}`.execute(db)
  }
  const known = asked.filter(({ registered }) => registered).map(({ unit }) => the(setting.organisations.get(unit)).id)
  await sql`insert into registered_unit (credit_code, name, imported_at)
    select credit_code, name, ${dayOf(server.now(), 'plan', 0)} from organisation
    where id = any (${known}::bigint[]) and credit_code is not null`.execute(db)
}
