import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { migrate } from '../server/db/migrate.ts'
import { openRegions } from '../server/db/pool.ts'
import { searchUnits } from '../server/db/units.ts'
import { temporaryPlace } from '../server/embedded/place.ts'
import { startPostgres } from '../server/embedded/postgres.ts'
import { read } from '../server/unit-names.ts'

/** How fast units are found among 200,000: `tsx scripts/units.ts [how many]`. */
const many = Number(process.argv[2] ?? 200_000)
const { connection, stop } = await startPostgres(temporaryPlace(), 'throwaway')
try {
  await migrate(connection, ['example'])
  const database = openRegions(connection, ['example'])
  const db = database.region('example')
  const places = [
    '和平',
    '河东',
    '河西',
    '南开',
    '河北',
    '红桥',
    '东丽',
    '西青',
    '津南',
    '北辰',
    '武清',
    '宝坻',
    '滨海',
  ]
  const names = '华 盛 瑞 祥 鼎 信 达 恒 泰 嘉 诚 智 联 创 新 海 天 宇 星 光 百 利 德 元 通 兴 荣 和 安 康'.split(' ')
  const trades = [
    '机械装备',
    '电子科技',
    '生物医药',
    '建筑工程',
    '环保设备',
    '教育咨询',
    '软件',
    '商贸',
    '物流',
    '食品',
  ]
  const ends = ['有限公司', '集团有限公司', '股份有限公司', '中学', '小学', '医院', '研究所']
  const at = <One>(all: readonly One[], step: number) => all[step % all.length] as One
  const nameOf = (i: number) =>
    `天津${i % 3 ? '市' : ''}${at(places, i)}${at(names, i * 7)}${at(names, Math.floor(i / 30) * 11)}${at(names, Math.floor(i / 900))}${at(trades, Math.floor(i / 13))}${i}${at(ends, Math.floor(i / 3))}`
  const began = performance.now()
  for (let from = 1; from <= many; from += 5000) {
    const rows = Array.from({ length: Math.min(5000, many - from + 1) }, (_, step) => {
      const name = from + step === 77_777 ? '天津百利机械装备集团有限公司' : nameOf(from + step)
      return { id: from + step, name, code: String(from + step), ...read(name) }
    })
    await sql`insert into organisation (id, parent, ancestors, kind, kind_group, code, name, written, pinyin, initials, pieces)
      overriding system value select id, nullif(1, id), case when id = 1 then array[1]::bigint[] else array[1, id] end, 'employer', 'employer',
        code, name, written, pinyin, initials, pieces
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id bigint, name text, code text, written text, pinyin text, initials text, pieces text[])`.execute(
      db,
    )
  }
  await sql`analyze organisation`.execute(db)
  console.log(`${many} units written in ${Math.round((performance.now() - began) / 1000)} s`)
  for (const text of '百利 百利机械 天津百利机械装备集团有限公司 天津 有限公司 滨海华 没有这样的 baili bailijixie tianjin zhuangbei blj bljxzb tjs tj youxiangongsi'.split(
    ' ',
  )) {
    const times: number[] = []
    let found = 0
    for (let round = 0; round < 7; round++) {
      const start = performance.now()
      found = (await searchUnits(db, text)).units.length
      times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    console.log(`${text}: ${found} found, median ${times[3]?.toFixed(1)} ms, slowest ${times[6]?.toFixed(1)} ms`)
  }
  await database.close()
} finally {
  await stop()
}
