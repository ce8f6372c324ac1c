import { sql } from 'kysely'
import type { PersonId } from '../../core/id.ts'
import type { Db } from '../hosted.ts'
import type { Sealed } from '../personal.ts'

/** What an account holds about its person, sealed. */
export type Record = {
  name: string
  idNumber: Buffer
  mobile: Buffer | null
  address: Buffer | null
  /** By the province's identity service, last. */
  told: Buffer | null
  version: number
}

export async function getRecord(db: Db, account: PersonId): Promise<Record> {
  const { rows } = await sql<Record>`
    select a.name, a.id_number_sealed as "idNumber", a.mobile_sealed as mobile, a.address_sealed as address, a.version,
      (select told_sealed from identity i where i.account = a.id order by told_at desc limit 1) as told
    from account a where a.id = ${account} and a.kind = 'applicant'`.execute(db)
  if (!rows[0]) throw new Error(`account ${account} is gone`)
  return rows[0]
}

type Completed = { account: PersonId; version: number; address: Buffer | null; mobile: Sealed | undefined }

/** False when it has changed since it was read. */
export async function setRecord(db: Db, { account, version, address, mobile }: Completed): Promise<boolean> {
  const { rows } = await sql`
    update account set address_sealed = ${address}, mobile_sealed = coalesce(${mobile?.sealed ?? null}, mobile_sealed),
      mobile_mark = coalesce(${mobile?.mark ?? null}, mobile_mark), version = version + 1
    where id = ${account} and version = ${version} returning 1`.execute(db)
  return rows.length === 1
}
