import { Empty, Select, Skeleton } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { client } from '../api/client.ts'

/** Which of the office's committees the page is about; the choice stands in the address. */
export function CommitteeChoice({ children }: { children: (committee: number) => ReactNode }) {
  const [query, setQuery] = useSearchParams()
  const { data } = useAsk(['committees'], (region) =>
    client.GET('/api/{region}/committees', { params: { path: { region } } }),
  )
  const first = data?.[0]?.id
  const chosen = Number(query.get('committee')) || undefined
  useEffect(() => {
    if (!chosen && first) setQuery({ committee: String(first) }, { replace: true })
  }, [chosen, first, setQuery])
  if (!data) return <Skeleton active />
  if (data.length === 0)
    return <Empty description="本单位没有组建或授权管理的评委会。评委会由单位管理员在“评委会管理”中创建。" />
  return (
    <>
      <Select
        aria-label="评委会"
        style={{ width: 'min(560px, 100%)', marginBottom: 16 }}
        value={chosen ?? null}
        onChange={(value) => setQuery({ committee: String(value) })}
        showSearch={{ optionFilterProp: 'label' }}
        options={data.map(({ id, name, code }) => ({ value: id, label: `${name}（${code}）` }))}
      />
      {chosen && children(chosen)}
    </>
  )
}
