import { Select } from 'antd'
import { usePortal } from '../shell/portal.ts'

type Props = {
  id?: string
  value?: string
  onChange?: (series: string) => void
  /** A committee's is its own. */
  fixed: boolean
  onChosen: () => void
}

export function SeriesField({ id, value, onChange, fixed, onChosen }: Props) {
  const series = usePortal()?.series ?? []
  return (
    <Select
      {...(id && { id })}
      showSearch={{ optionFilterProp: 'label' }}
      disabled={fixed}
      placeholder={fixed ? '由评委会确定' : '选择职称系列'}
      value={value ?? null}
      onChange={(chosen) => {
        onChange?.(chosen)
        onChosen()
      }}
      options={series.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
