import { FilterOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { stateNames } from '../../core/application.ts'
import { levelNames, levels } from '../../core/title.ts'
import { usePortal } from '../shell/portal.ts'
import { useChips } from './chips.ts'
import { FilterChips } from './FilterChips.tsx'
import { seriesOptions, states, titleOptions, unitOptions, yearOptions } from './filter-options.ts'
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
  /** Where a unit is sought by a part of its name. */
  byEmployer: boolean
}

/** The filters, then what they are as chips that can be dropped one by one. */
export function FilterBar({ asked, search, onSearch, years, rows, found, actions, byEmployer }: Props) {
  const [name, setName] = useState(asked.name ?? '')
  const [employer, setEmployer] = useState(asked.employer ?? '')
  const [open, setOpen] = useState(false)
  const { series = [], ways = [] } = usePortal() ?? {}
  const titles = titleOptions(series, asked)
  const set = (filter: FilterName, value: string | undefined) => onSearch(withFilter(search, { [filter]: value }))
  const units = [...new Map(rows.map((row) => [row.organisation ?? 0, row.organisationName] as const))]
  const chips = useChips(search)
  const drop = (next: URLSearchParams) => {
    setName(next.get('name') ?? '')
    setEmployer(next.get('employer') ?? '')
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
          onSearch(withFilter(search, { name: name.trim() || undefined, employer: employer.trim() || undefined }))
        }}
      >
        <div className="filter-choices">
          {choice('year', yearOptions(years), 100, '年度')}
          {choice('series', seriesOptions(series), 150, '申报系列')}
          {choice(
            'level',
            levels.map((level) => ({ value: level, label: levelNames[level] })),
            byEmployer ? 116 : 96,
            byEmployer ? '申报级别' : '级别',
          )}
          {titles.length > 0 && choice('title', titles, 150, '申报职称')}
          {!byEmployer &&
            ways.length > 1 &&
            choice(
              'way',
              ways.map(({ way, name }) => ({ value: way, label: name })),
              112,
              '申报方式',
            )}
          {!byEmployer && (units.length > 0 || asked.unit)
            ? choice('unit', unitOptions(units, asked, search), 170, '单位')
            : null}
          {(asked.list === 'checked' || asked.list === 'all') &&
            choice(
              'state',
              states.map((state) => ({ value: state, label: stateNames[state] })),
              132,
              '状态',
            )}
        </div>
        {byEmployer && (
          <Input
            prefix={<SearchOutlined aria-hidden />}
            placeholder="单位名称"
            aria-label="单位名称"
            value={employer}
            maxLength={60}
            allowClear
            onChange={(event) => {
              setEmployer(event.target.value)
              if (event.target.value === '' && asked.employer) set('employer', undefined)
            }}
            style={{ width: 170 }}
          />
        )}
        <Input
          prefix={<SearchOutlined aria-hidden />}
          placeholder="姓名、拼音或首字母"
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
