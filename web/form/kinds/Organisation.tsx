import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { FieldOf, OrganisationRef } from '../../../core/form.ts'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { heard, type KindProps } from './kind.ts'

const fewest = 2

/** The unit comes with the account; whoever works elsewhere looks for that unit by a part of its name. */
export function Organisation(props: KindProps<FieldOf<'organisation'>>) {
  const { id, value, onChange, disabled, invalid, required } = props
  const unit = typeof value === 'object' && value !== null ? (value as OrganisationRef) : undefined
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const { data: found = [], isFetching } = useAsk(
    ['units', search],
    (region) => client.GET('/api/{region}/units', { params: { path: { region }, query: { search } } }),
    search.length >= fewest,
  )
  const offered = search.length >= fewest ? found : unit ? [unit] : []
  return (
    <Select
      id={id}
      value={unit?.id}
      disabled={disabled}
      allowClear={!required}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder="输入单位名称查找"
      notFoundContent={
        search.length < fewest ? '请输入单位名称中的两个字' : isFetching ? '正在查找' : '没有找到这个单位'
      }
      options={named(offered, unit).map((one) => ({ value: one.id, label: one.name }))}
      onChange={(chosen?: number) => onChange(named(offered, unit).find((one) => one.id === chosen) ?? '')}
      style={{ width: '100%' }}
      {...heard(props)}
      {...(invalid && { status: 'error' as const })}
    />
  )
}

/** The chosen one keeps its name while others are looked for. */
const named = (offered: readonly OrganisationRef[], unit: OrganisationRef | undefined) =>
  unit && !offered.some(({ id }) => id === unit.id) ? [...offered, unit] : offered
