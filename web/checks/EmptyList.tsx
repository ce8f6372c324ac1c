import { Button } from 'antd'
import { Link } from 'react-router'
import { useAddress } from '../session.tsx'
import { type FilterName, isGrantedList, type List } from './filters.ts'
import { countWords } from './line.ts'
import { useCounts } from './lines.ts'

type Props = {
  list: List
  chips: readonly { name: FilterName; words: string }[]
  onDrop: (name: FilterName) => void
  onClear: () => void
}

/** Names the filter that empties the list, offers to drop it, and says where the thing might be instead. */
export function EmptyList({ list, chips, onDrop, onClear }: Props) {
  const address = useAddress()
  const last = chips.at(-1)
  const below = useCounts().data?.subordinate
  return (
    <div className="empty-list">
      <svg width="112" height="76" viewBox="0 0 112 76" aria-hidden>
        <title>空</title>
        <g fill="none" stroke="#cfccc5" strokeWidth="1.5">
          <rect x="14" y="10" width="84" height="14" rx="3" />
          <rect x="14" y="31" width="84" height="14" rx="3" strokeDasharray="4 4" />
          <rect x="14" y="52" width="84" height="14" rx="3" strokeDasharray="4 4" />
        </g>
      </svg>
      <h2>{last ? `没有符合这 ${chips.length} 个条件的申报` : (headings[list] ?? '没有申报')}</h2>
      <p>
        {last
          ? `当前条件：${chips.map(({ words }) => words).join('；')}。去掉其中的条件可以看到更多申报。`
          : sentences[list]}
      </p>
      <p className="empty-acts">
        {last && (
          <Button type="primary" onClick={() => onDrop(last.name)}>
            去掉“{last.words}”
          </Button>
        )}
        {!last && list === 'own' && below && below.count > 0 && (
          <Link to={`${address('checks')}?list=subordinate`}>下级单位有 {countWords(below)} 份等您审核</Link>
        )}
        {list !== 'checked' && !isGrantedList(list) && <Link to={address('checked')}>到“已审核列表”查看</Link>}
        {list === 'checked' && <Link to={address('checks')}>到“待审核”查看</Link>}
        {chips.length > 1 && (
          <Button type="link" onClick={onClear}>
            清除筛选
          </Button>
        )}
      </p>
    </div>
  )
}

const headings: Record<List, string> = {
  own: '没有待审核的申报',
  subordinate: '没有下级单位报来的申报',
  checked: '还没有审核过的申报',
  all: '还没有提交的申报',
  waiting: '没有待审核的申报',
  'to-forward': '没有等待上报的申报',
  forwarded: '还没有已上报的申报',
  passed: '还没有审核通过的申报',
  'not-passed': '没有审核不通过的申报',
}
const sentences: Record<List, string> = {
  own: '本单位人员提交后会立即出现在这里；退回修改中的申报不在此列。',
  subordinate: '下级单位审核通过并报送后会出现在这里。',
  checked: '您办理过的申报会出现在这里，只能查看。',
  all: '本单位和下级单位人员提交申报后会出现在这里。',
  waiting: '本单位人员提交、下级单位上报后会立即出现在这里。',
  'to-forward': '审核通过、还没有上报的申报会出现在这里。',
  forwarded: '上报到上级单位或评委会的申报会出现在这里，只能查看。',
  passed: '您通过的申报会出现在这里，不论是否已上报。',
  'not-passed': '被退回、申报人还没有重新提交的申报会出现在这里。',
}
