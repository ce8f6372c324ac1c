import { Select } from 'antd'
import { useState } from 'react'
import { levelNames } from '../../core/title.ts'
import { useAsk } from '../api/ask.ts'
import { client } from '../api/client.ts'
import type { Chosen } from './UnitField.tsx'

type Props = {
  id?: string
  value?: Chosen
  onChange?: (chosen: Chosen) => void
  onChosen: (chosen: Chosen) => void
}

/** 选择评委会: among those that take files, by a part of the name or the whole code. */
export function CommitteeField({ id, value, onChange, onChosen }: Props) {
  const [name, setName] = useState('')
  const { data, isFetching } = useAsk(['route-committees', name], (region) =>
    client.GET('/api/{region}/route-committees', { params: { path: { region }, query: name ? { name } : {} } }),
  )
  const choose = (chosen: number) => {
    const found = data?.committees.find((one) => one.id === chosen)
    if (!found) return
    const { id, name, decider, levels, series } = found
    onChange?.({ id, name, decider, levels, series })
    onChosen({ id, name, decider, levels, series })
  }
  return (
    <>
      <Select
        {...(id && { id })}
        showSearch={{ filterOption: false, onSearch: (text) => setName(text.trim()) }}
        placeholder="选择评委会（可输入名称中的字查找）"
        loading={isFetching}
        notFoundContent={data ? '没有可以报送的评委会（须已备案、未暂停）' : '正在查找'}
        value={value?.id ?? null}
        onChange={choose}
        options={(data?.committees ?? []).map((one) => ({ value: one.id, label: `${one.name}（${one.code}）` }))}
      />
      {value && (
        <div className="quiet">
          评审{value.levels.map((level) => levelNames[level]).join('、')}，路径由“{value.decider}”审核
        </div>
      )}
      {data?.more && <div className="quiet">评委会较多，只列出前 20 个，请输入名称中的字查找</div>}
    </>
  )
}
