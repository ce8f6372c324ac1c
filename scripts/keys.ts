import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { regions } from '../regions/index.ts'
import { readConfig } from '../server/config.ts'
import { openDataFolder } from '../server/data-folder.ts'
import { makeKeys } from '../server/keys.ts'

const { data } = readConfig(process.env, regions)
const file = join(data, 'keys.json')
openDataFolder(data, { passable: false })
if (existsSync(file)) console.log(`${file} is there already and was left alone. 密钥文件已存在，未作改动。`)
else {
  makeKeys(file)
  console.log(`Made ${file}: keep a copy in a safe place, without it sealed data can't be read. 已生成，请妥善备份。`)
}
