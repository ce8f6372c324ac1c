import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import type { Part } from '../../core/plan-design.ts'
import type { PlanFault } from '../../core/plan-fault.ts'
import { faultSentence } from '../words/plan-faults.ts'

/** 发布前需要处理: everything that keeps the plan from being published, each with a jump. */
export const FaultList = ({
  faults,
  parts,
  onJump,
}: {
  faults: readonly PlanFault[]
  parts: readonly Part[]
  onJump: (at: string) => void
}) => (
  <section className="tasks" aria-label="发布前需要处理">
    <h2>发布前需要处理 {faults.length > 0 && <span className="count">{faults.length}</span>}</h2>
    {faults.length === 0 && (
      <p className="tasks-none">
        <CheckCircleFilled className="ok" aria-hidden /> 没有发现问题，可以预览和发布。
      </p>
    )}
    <ul>
      {faults.map((fault) => {
        const where = placeWords(fault.at, parts)
        const says = faultSentence(fault)
        return (
          <li key={`${fault.at} ${fault.fault}`}>
            <ExclamationCircleFilled className="bad" aria-hidden />
            <div>
              <b>{where}</b>
              <p>{says}</p>
            </div>
            <button
              type="button"
              className="link"
              aria-label={`跳转：${where} ${says}`}
              onClick={() => onJump(fault.at)}
            >
              跳转
            </button>
          </li>
        )
      })}
    </ul>
  </section>
)

const names: Readonly<Record<string, string>> = {
  name: '计划名称',
  year: '年度',
  kind: '计划类型',
  committee: '评委会',
  series: '评委会',
  titles: '申报职称',
  specialties: '可评审专业',
  ways: '申报方式',
  window: '申报时间',
  reckonedTo: '业绩截止日期',
  undertaking: '诚信承诺书',
  slots: '附件',
}

/** 能力条件 第 2 项: where it is, as people call it. */
function placeWords(at: string, parts: readonly Part[]): string {
  const [first = '', index, , criterion] = at.split('.')
  if (first !== 'parts') return names[first] ?? first
  const part = parts[Number(index)]
  const name = part?.name || `第 ${Number(index) + 1} 部分`
  if (criterion === undefined || !at.includes('.criteria.')) return name
  return `${name}　${part?.criteria[Number(criterion)]?.clause || `第 ${Number(criterion) + 1} 项`}`
}
