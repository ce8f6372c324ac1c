import type { Region } from '../core/region.ts'
import { deciderOf, type RouteTarget } from '../core/route-request.ts'
import { type Level, levelNames } from '../core/title.ts'
import { tellCapable } from './db/messages.ts'
import type { RouteRequest } from './db/route-requests.ts'
import type { RouteUnit } from './db/route-targets.ts'
import type { Standing } from './db/ways-up.ts'
import type { Db } from './hosted.ts'
import { targetOf } from './route-target.ts'

type Asked = {
  unit: RouteUnit
  target: RouteTarget
  name: string
  region: Region
  series: string
  levels: readonly Level[]
}

/** Those who decide hear of it. */
export const tellAsked = (tx: Db, { unit, target, name, region, series, levels }: Asked) => {
  const what = titlesOf(region, series, levels)
  return tellCapable(
    tx,
    deciderOf(target, unit.id),
    'grant-route',
    target.to === 'unit'
      ? `“${unit.name}”申请把${what}申报上报到您单位，请到“单位路径审核”办理。`
      : `“${unit.name}”申请把${what}申报报送“${name}”，请到“评委会路径审核”办理。`,
  )
}

/** The other side hears how it ended; and whom the unit forwarded to before, that nothing more will come. */
export async function tellSettled(
  tx: Db,
  region: Region,
  { state, unit, unitName, series, level, reason, ...rest }: RouteRequest,
  former: Standing | undefined,
): Promise<void> {
  const target = targetOf(rest)
  const name = rest.target?.name ?? rest.committee?.name ?? ''
  const what = titlesOf(region, series, [level])
  const tellUnit = (text: string) => tellCapable(tx, unit, 'ask-route', text)
  if (state === 'withdrawn')
    await tellCapable(tx, deciderOf(target, unit), 'grant-route', `“${unitName}”撤回了${what}申报路径的申请。`)
  if (state === 'refused') await tellUnit(`${what}申报路径（“${name}”）审核不通过，原因：${reason ?? ''}`)
  if (state !== 'granted') return
  const instead = former ? `原路径（“${former.name}”）随之停用，已上报的申报不受影响。` : ''
  await tellUnit(`${what}申报路径（“${name}”）审核通过，已生效，可以上报数据。${instead}`)
  if (former?.onward.to === 'unit')
    await tellCapable(
      tx,
      former.onward.office,
      'grant-route',
      `“${unitName}”的${what}申报改为上报“${name}”；已上报到您单位的申报仍由您单位办理。`,
    )
}

const titlesOf = ({ series: all }: Region, series: string, levels: readonly Level[]) =>
  `${all.find(({ id }) => id === series)?.name ?? ''}${levels.map((level) => levelNames[level]).join('、')}`
