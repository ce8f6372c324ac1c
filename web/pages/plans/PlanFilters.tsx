import { Button, Input, Select } from 'antd'

type Named = { id: string; name: string }
type Filters = { name?: string; year?: string; level?: string; kind?: string }
type Props = {
  filters: Filters
  filtered: boolean
  years: readonly number[]
  levels: readonly Named[]
  kinds: readonly Named[]
  set: (part: Partial<Record<keyof Filters, string>>) => void
  clear: () => void
}

/** 计划名称, 年度, 评审级别, 计划类型. */
export function PlanFilters({ filters, filtered, years, levels, kinds, set, clear }: Props) {
  const pick = (name: 'year' | 'level' | 'kind', label: string, options: { value: string; label: string }[]) => (
    <span className="plan-filter">
      <label htmlFor={`plans-${name}`}>{label}</label>
      <Select
        id={`plans-${name}`}
        allowClear
        placeholder="全部"
        {...(filters[name] !== undefined && { value: filters[name] })}
        options={options}
        onChange={(value?: string) => set({ [name]: value ?? '' })}
      />
    </span>
  )
  const named = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <search className="plan-filters">
      <span className="plan-filter wide">
        <label htmlFor="plans-name">计划名称</label>
        <Input.Search
          key={filters.name ?? ''}
          id="plans-name"
          defaultValue={filters.name ?? ''}
          allowClear
          maxLength={100}
          enterButton="查询"
          onSearch={(text) => set({ name: text.trim() })}
        />
      </span>
      {pick(
        'year',
        '年度',
        years.map((year) => ({ value: String(year), label: String(year) })),
      )}
      {pick('level', '评审级别', named(levels))}
      {pick('kind', '计划类型', named(kinds))}
      {filtered && <Button onClick={clear}>重置</Button>}
    </search>
  )
}
