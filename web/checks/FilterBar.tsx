import { FilterOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { type State, stateNames } from '../../core/application.ts'
import { levelNames, levels } from '../../core/title.ts'
import { usePortal } from '../shell/portal.ts'
import { useChips } from './chips.ts'
import { FilterChips } from './FilterChips.tsx'
import { type Asked, type FilterName, withFilter } from './filters.ts'
import type { Line } from './line.ts'

type Props = {
  asked: Asked
  search: URLSearchParams
  onSearch: (search: URLSearchParams) => void
  years: readonly number[]
  /** Units are offered as they occur in what is shown. */
  rows: readonly Line[]
  found: string
  actions: ReactNode
}

/** The filters, then what they are as chips that can be dropped one by one. */
export function FilterBar({ asked, search, onSearch, years, rows, found, actions }: Props) {
  const [name, setName] = useState(asked.name ?? '')
  const [open, setOpen] = useState(false)
  const { series = [], ways = [] } = usePortal() ?? {}
  const set = (filter: FilterName, value: string | undefined) => onSearch(withFilter(search, { [filter]: value }))
  const units = [...new Map(rows.map((row) => [row.organisation ?? 0, row.organisationName] as const))]
  const chips = useChips(search)
  const drop = (next: URLSearchParams) => {
    setName(next.get('name') ?? '')
    onSearch(next)
  }
  const choice = (filter: FilterName, options: { value: string; label: string }[], width: number, label: string) => (
    <Select
      aria-label={label}
      placeholder={label}
      style={{ width }}
      popupMatchSelectWidth={false}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      value={asked[filter] === undefined ? undefined : String(asked[filter])}
      onChange={(value?: string) =>
        filter === 'unit'
          ? onSearch(withFilter(search, { unit: value, unitName: units.find(([id]) => String(id) === value)?.[1] }))
          : set(filter, value)
      }
    />
  )
  return (
    <>
      <form
        className="filter-bar"
        data-open={open || undefined}
        onSubmit={(event) => {
          event.preventDefault()
          set('name', name.trim() || undefined)
        }}
      >
        <div className="filter-choices">
          {choice(
            'year',
            years.map((year) => ({ value: String(year), label: `${year} 年` })),
            100,
            '年度',
          )}
          {choice(
            'series',
            series.map((one) => ({ value: one.id, label: one.name })),
            150,
            '申报系列',
          )}
          {choice(
            'level',
            levels.map((level) => ({ value: level, label: levelNames[level] })),
            96,
            '级别',
          )}
          {ways.length > 1 &&
            choice(
              'way',
              ways.map(({ way, name }) => ({ value: way, label: name })),
              112,
              '申报方式',
            )}
          {units.length > 0 || asked.unit ? choice('unit', unitOptions(units, asked, search), 170, '单位') : null}
          {(asked.list === 'checked' || asked.list === 'all') &&
            choice(
              'state',
              states.map((state) => ({ value: state, label: stateNames[state] })),
              132,
              '状态',
            )}
        </div>
        <Input
          prefix={<SearchOutlined aria-hidden />}
          placeholder="姓名"
          aria-label="姓名"
          value={name}
          maxLength={40}
          allowClear
          onChange={(event) => {
            setName(event.target.value)
            if (event.target.value === '' && asked.name) set('name', undefined)
          }}
          style={{ width: 150 }}
        />
        <Button type="primary" htmlType="submit">
          查询
        </Button>
        <Button
          className="only-phone"
          icon={<FilterOutlined aria-hidden />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          筛选 {chips.length || ''}
        </Button>
        <span className="grow" />
        {actions}
      </form>
      <FilterChips chips={chips} found={found} search={search} onSearch={drop} />
    </>
  )
}

const unitOptions = (units: [number, string][], asked: Asked, search: URLSearchParams) => {
  const all = units.map(([id, label]) => ({ value: String(id), label }))
  const chosen = asked.unit === undefined ? undefined : String(asked.unit)
  return chosen && !all.some(({ value }) => value === chosen)
    ? [{ value: chosen, label: search.get('unitName') ?? chosen }, ...all]
    : all
}

const hidden: readonly State[] = ['draft', 'discarded']
const states = (Object.keys(stateNames) as State[]).filter((state) => !hidden.includes(state))
