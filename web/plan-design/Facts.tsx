import { Checkbox, Input, InputNumber, Select, Switch } from 'antd'
import type { CommitteeId } from '../../core/id.ts'
import type { PlanDesign } from '../../core/plan-design.ts'
import { levelNames, type Way } from '../../core/title.ts'
import { Asked } from './Asked.tsx'
import type { Change } from './designing.ts'
import { usePalette } from './palette.ts'

type Props = { design: PlanDesign; onChange: (change: Change) => void }

/** 基本信息: what the plan is called, whose it is, and for what people may declare under it. */
export function Facts({ design, onChange }: Props) {
  const { committees, kinds, ways } = usePalette()
  const committee = committees.find(({ id }) => id === design.committee)
  const set = (part: Partial<PlanDesign>) => onChange((before) => ({ ...before, ...part }))
  const titles = committee?.titles ?? []
  const chosen = (ids: readonly string[]) => titles.filter(({ id }) => ids.includes(id)).map(({ id }) => id)
  return (
    <div className="asked-grid">
      <Asked at="name" label="计划名称" required wide>
        {(control) => (
          <Input
            {...control}
            value={design.name}
            maxLength={80}
            onChange={({ target }) => set({ name: target.value })}
          />
        )}
      </Asked>
      <Asked at="year" label="年度" required>
        {(control) => (
          <InputNumber
            {...control}
            value={design.year}
            min={2000}
            max={2100}
            precision={0}
            style={{ width: '100%' }}
            onChange={(year) => year !== null && set({ year })}
          />
        )}
      </Asked>
      <Asked at="kind" label="计划类型" required>
        {(control) => (
          <Select
            {...control}
            {...(design.kind && { value: design.kind })}
            options={[...kinds]}
            onChange={(kind: string) => set({ kind })}
          />
        )}
      </Asked>
      <Asked at="committee" label="评委会" required wide hint={`评审系列：${committee?.seriesName ?? ''}`}>
        {(control) => (
          <Select
            {...control}
            value={committee?.id}
            placeholder="请选择"
            notFoundContent="本单位还没有评委会，请由单位管理员在“评委会管理”中创建"
            options={committees.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => {
              const next = committees.find((one) => one.id === id)
              if (!next) return
              const same = next.series === design.series
              set({
                committee: next.id as CommitteeId,
                series: next.series,
                ...(!same && { titles: [], specialties: [] }),
              })
            }}
          />
        )}
      </Asked>
      <Asked at="titles" label="申报职称" required group wide hint="按评委会的系列和层级列出">
        {() =>
          titles.length === 0 ? (
            <p className="quiet">请先选择评委会</p>
          ) : (
            <Checkbox.Group
              value={[...design.titles]}
              options={titles.map(({ id, name, level }) => ({ value: id, label: `${name}（${levelNames[level]}）` }))}
              onChange={(ids) => set({ titles: chosen(ids.map(String)) })}
            />
          )
        }
      </Asked>
      <Asked at="ways" label="申报方式" required group wide>
        {() => (
          <Checkbox.Group
            value={[...design.ways]}
            options={ways.map(({ way, name }) => ({ value: way, label: name }))}
            onChange={(all) => set({ ways: ways.map(({ way }) => way).filter((way) => all.includes(way as Way)) })}
          />
        )}
      </Asked>
      <Asked at="interview" label="有无面试" group>
        {() => (
          <Switch
            aria-label="有无面试"
            checked={design.interview}
            checkedChildren="有"
            unCheckedChildren="无"
            onChange={(interview) => set({ interview })}
          />
        )}
      </Asked>
    </div>
  )
}
