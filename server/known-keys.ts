import type { Server } from './hosted.ts'
import { fingerprint } from './keys.ts'
import { StartRefusal } from './start-refusal.ts'

/** A database remembers the fingerprint of its keys: with others, the numbers of all its people would be unreadable. */
export async function refuseOtherKeys({ regions, keys }: Pick<Server, 'regions' | 'keys'>) {
  const ours = fingerprint(keys)
  for (const [id, { db }] of regions) {
    await db
      .insertInto('setting')
      .values({ key: 'keys', value: JSON.stringify(ours) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const { value } = await db.selectFrom('setting').select('value').where('key', '=', 'keys').executeTakeFirstOrThrow()
    if (value !== ours)
      throw new StartRefusal(
        `The data of ${id} was sealed with other keys: bring back the keys it was made with.`,
        `${id} 的数据由另一组密钥加密，请恢复原来的密钥。`,
      )
  }
}
