import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useAsk } from '../../../api/ask.ts'
import { client } from '../../../api/client.ts'

type Props = { kind: string | undefined; id?: string; value?: number; onChange?: (parent: number) => void }

/** 主管单位: one that a unit of this kind may stand below, listed from the top, found by a part of the name. */
export function Supervisor({ kind = '', ...item }: Props) {
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const { data = [], isFetching } = useAsk(
    ['supervisors', kind, search],
    (region) =>
      client.GET('/api/{region}/identity/unit-arrival/supervisors', {
        params: { path: { region }, query: { kind, ...(search && { search }) } },
      }),
    kind !== '',
  )
  return (
    <Select
      {...item}
      disabled={kind === ''}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={kind === '' ? '请先选择单位类型' : '输入名称中的字查找'}
      notFoundContent={isFetching ? '正在查找' : '没有找到，请换一个词'}
      options={data.map(({ id, name, above }) => ({ value: id, label: name, above }))}
      optionRender={({ label, data: { above } }) => (
        <>
          {label}
          {above && <span className="supervisor-above">{above}</span>}
        </>
      )}
    />
  )
}
