import { Link } from 'react-router'
import { countWords } from '../../checks/line.ts'
import type { Counts } from '../../checks/lines.ts'
import { useAddress } from '../../session.tsx'

/** How many are where; each number leads to its list. */
export function CountStrip({ counts: data }: { counts: Counts }) {
  const address = useAddress()
  const of = (...states: string[]) => {
    const its = data.states.filter(({ state }) => states.includes(state))
    return countWords({
      count: its.reduce((sum, { count }) => sum + count, 0),
      more: its.some(({ more }) => more),
    })
  }
  const year = data.year ? `&year=${data.year}` : ''
  const { forwarding } = data
  const forwards = forwarding && [
    { words: '待审核', count: countWords(forwarding.waiting), note: '本单位人员和下级上报', to: 'checks' },
    { words: '通过未上报', count: countWords(forwarding.toForward), note: '等待数据上报', to: 'forwarding' },
    {
      words: '没有路径',
      count: countWords(forwarding.routeless),
      note: '先申请路径才能上报',
      to: 'forwarding?routeless=true',
    },
    { words: '本级已审核', count: countWords(data.checked), note: '只能查看', to: 'checked' },
  ]
  const counts = forwards ?? [
    { words: '待审核', count: countWords(data.own), note: '本单位人员', to: 'checks' },
    { words: '下级单位待审', count: countWords(data.subordinate), note: '下级单位报送', to: 'checks?list=subordinate' },
    {
      words: '审核中',
      count: of('under-check'),
      note: data.statesOf === 'reach' ? '所属单位和本单位计划' : '本单位人员，在各级',
      to: `checks?list=all&state=under-check${year}`,
    },
    {
      words: '退回修改中',
      count: of('sent-back'),
      note: '等待申报人重报',
      to: `checks?list=all&state=sent-back${year}`,
    },
    {
      words: '资格审查通过',
      count: of('eligible', 'on-notice', 'noticed'),
      note: '含公示中、公示结束',
      to: `checks?list=all&state=eligible${year}`,
    },
    { words: '本级已审核', count: countWords(data.checked), note: '只能查看', to: 'checked' },
  ]
  return (
    <nav className="panel count-strip" aria-label="各状态申报数">
      {counts.map(({ words, count, note, to }) => (
        <Link key={words} to={address(to)}>
          <span>{words}</span>
          <b>{count}</b>
          <small>{note}</small>
        </Link>
      ))}
    </nav>
  )
}
