import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { withFilter } from './filters.ts'

type Props = {
  chips: readonly { name: string; words: string }[]
  found: string
  search: URLSearchParams
  onSearch: (search: URLSearchParams) => void
}

/** How many were found, by which filters; each can be dropped by itself. */
export const FilterChips = ({ chips, found, search, onSearch }: Props) => (
  <div className="filter-chips">
    <span aria-live="polite">{found}</span>
    {chips.map(({ name, words }) => (
      <span className="chip" key={name}>
        {words}
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={`去掉 ${words}`}
          onClick={() =>
            onSearch(withFilter(search, { [name]: undefined, ...(name === 'unit' && { unitName: undefined }) }))
          }
        />
      </span>
    ))}
    {chips.length > 0 && (
      <Button
        type="link"
        size="small"
        onClick={() =>
          onSearch(
            withFilter(search, {
              ...Object.fromEntries(chips.map(({ name }) => [name, undefined])),
              unitName: undefined,
            }),
          )
        }
      >
        清除筛选
      </Button>
    )}
  </div>
)
