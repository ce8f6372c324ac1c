import { join } from 'node:path'
import { regions } from '../regions/index.ts'
import { backUp } from '../server/backup/write.ts'
import { readConfig } from '../server/config.ts'
import { noteUpkeep } from '../server/db/upkeep.ts'
import { reachDatabases } from '../server/reach.ts'
import { isRefusal } from '../server/start-refusal.ts'
import { storeOf } from '../server/storage/open.ts'

/** npm run backup -- FOLDER: the database and its files as they are at one moment, also while people work. */
const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('npm run backup -- FOLDER 请给出备份目录')
  process.exit(2)
}
try {
  const config = readConfig(process.env, regions)
  const { places, stop } = await reachDatabases(config)
  const files = { files: join(config.data, 'files'), ...config.outside }
  try {
    const made = await backUp({ places, folder, storeOf: (region) => storeOf(files, region), now: new Date() })
    const rows = made.manifest.regions.flatMap(({ tables }) => tables).reduce((sum, table) => sum + table.rows, 0)
    console.log(`${made.folder}: ${rows} rows, ${made.copied} files copied that no earlier back-up had. 备份已完成。`)
    console.log(
      'It is not encrypted: who may read it reads names, answers and papers. The keys are not in it: keep keys.json apart, or nobody reads the ID numbers. 备份未加密且不含密钥，请另行妥善保存 keys.json。',
    )
    const wentWell = made.missing.length === 0
    for (const { connection, regions: here } of places)
      await noteUpkeep(connection, here, { what: 'backup', wentWell, detail: { rows, copied: made.copied } })
    if (!wentWell) {
      console.error(
        `${made.missing.length} files are missing from the store or not as they were: ${made.missing.slice(0, 10).join(', ')} 有附件缺失`,
      )
      process.exitCode = 1
    }
  } finally {
    await stop()
  }
} catch (error) {
  if (!isRefusal(error)) throw error
  console.error(`${error.message}\n${error.chinese}`)
  process.exitCode = 2
}
