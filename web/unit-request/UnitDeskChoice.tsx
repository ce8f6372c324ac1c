import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useAsk } from '../api/ask.ts'
import { client } from '../api/client.ts'

/** One of the offices that can have a unit registered: listed from the top, found by a part of the name. */
export function UnitDeskChoice({
  except,
  ...item
}: {
  except?: number | undefined
  id?: string
  value?: number
  onChange?: (office: number) => void
}) {
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const { data = [], isFetching } = useAsk(['unit-desks', search], (region) =>
    client.GET('/api/{region}/unit-desks', { params: { path: { region }, query: search ? { search } : {} } }),
  )
  return (
    <Select
      {...item}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder="输入名称中的字查找"
      notFoundContent={isFetching ? '正在查找' : '没有找到，请换一个词，或选择所在区的职称管理部门'}
      options={data.filter(({ id }) => id !== except).map(({ id, name, above }) => ({ value: id, label: name, above }))}
      optionRender={({ label, data: { above } }) => (
        <>
          {label}
          {above && <span className="unit-above">{above}</span>}
        </>
      )}
    />
  )
}
