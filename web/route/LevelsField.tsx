import { Checkbox } from 'antd'
import type { Level } from '../../core/title.ts'
import { useAsk } from '../api/ask.ts'
import { client } from '../api/client.ts'
import type { RouteTo } from './requests.ts'

type Props = {
  value?: Level[]
  onChange?: (levels: Level[]) => void
  to: RouteTo
  series: string | undefined
  /** Levels that the one who was chosen takes; all until somebody is. */
  takes: readonly Level[] | undefined
}

/** 职称等级 of the series: what each leads to today, and what granting another would replace. */
export function LevelsField({ value = [], onChange, to, series = '', takes }: Props) {
  const { data } = useAsk(
    ['route-standing', series],
    (region) =>
      client.GET('/api/{region}/route-requests/standing', { params: { path: { region }, query: { series } } }),
    series !== '',
    true,
  )
  if (!series || !data) return null
  return (
    <Checkbox.Group className="route-levels" value={value} onChange={(chosen) => onChange?.(chosen as Level[])}>
      {data.map(({ level, levelName, live, open }) => {
        const taken = takes?.includes(level) ?? true
        return (
          <Checkbox key={level} value={level} disabled={!taken || open !== null}>
            {levelName}
            <span className="quiet">
              {!taken && (to === 'unit' ? '　所选单位不接收这个等级' : '　该评委会不评审这个等级')}
              {taken && open && `　已申请到“${open.name}”，待审核；要改报请先撤回`}
              {taken && !open && live && `　现行路径“${live}”，审核通过后由新路径替换`}
            </span>
          </Checkbox>
        )
      })}
    </Checkbox.Group>
  )
}
