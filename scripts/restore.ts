import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { regions } from '../regions/index.ts'
import { restore } from '../server/backup/restore.ts'
import { readConfig } from '../server/config.ts'
import { openDataFolder } from '../server/data-folder.ts'
import { fingerprint, readKeys } from '../server/keys.ts'
import { reachDatabases } from '../server/reach.ts'
import { isRefusal } from '../server/start-refusal.ts'
import { storeOf } from '../server/storage/open.ts'

/** npm run restore -- FOLDER [WHICH]: the last back-up in the folder, or the one named, into an empty database. */
const [folder, stamp] = process.argv.slice(2)
if (!folder) {
  console.error('npm run restore -- FOLDER [WHICH] 请给出备份目录')
  process.exit(2)
}
try {
  const config = readConfig(process.env, regions)
  openDataFolder(config.data, { passable: false })
  const known = process.env.TITLE_REVIEW_KEYS || process.env.FIELD_KEY || existsSync(join(config.data, 'keys.json'))
  const keys = known ? fingerprint(readKeys({ ...config, demonstration: false }, process.env)) : undefined
  const { places, stop } = await reachDatabases(config)
  const files = { files: join(config.data, 'files'), ...config.outside }
  try {
    const { begun, regions } = await restore({
      folder,
      stamp,
      places,
      keys,
      storeOf: (region) => storeOf(files, region),
    })
    console.log(
      `Restored ${regions.map(({ id }) => id).join(', ')} as of ${begun}. Everybody signs in anew. 已恢复，所有人需重新登录。`,
    )
    console.log('Now look at it: npm run invariants -- --files all 请运行上述命令核对。')
    if (!keys)
      console.log(
        `Put the keys it was made with into ${join(config.data, 'keys.json')} before a start. 启动前请放回原密钥。`,
      )
  } finally {
    await stop()
  }
} catch (error) {
  if (!isRefusal(error)) throw error
  console.error(`${error.message}\n${error.chinese}`)
  process.exitCode = 2
}
