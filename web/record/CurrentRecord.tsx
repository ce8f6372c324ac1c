import { Link } from 'react-router'
import { momentOf } from '../application/today.ts'
import { useAddress } from '../session.tsx'
import { RecordButtons } from './RecordButtons.tsx'
import './record.css'
import { type OwnRecord, periodOf } from './record.ts'

/** 当前申报记录: what is declared, in nine facts, and below it what may be done. */
export function CurrentRecord({ record }: { record: OwnRecord }) {
  const address = useAddress()
  const facts = [
    ['申报年度', `${record.year}`],
    ['申报专业', record.specialty || '—'],
    ['有无面试', record.interview ? '有' : '无'],
    ['起止日期', periodOf(record)],
    ['申报职称', record.titleName],
    [
      '申报时间',
      record.submittedAt ? momentOf(record.submittedAt) : `尚未提交（${momentOf(record.createdAt)} 开始填报）`,
    ],
    ['申报方式', record.wayName],
    ['申报级别', record.levelName],
    ['申报状态', record.stateName],
  ] as const
  return (
    <section className="card record" aria-label={record.planName}>
      <header>
        <h3>{record.planName}</h3>
        <span className="own-state">{record.stateName}</span>
      </header>
      <dl className="record-facts">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {text}
              {label === '申报状态' && record.submittedAt && (
                <Link className="record-progress" to={address(`application/${record.id}/progress`)}>
                  审批流程
                </Link>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <RecordButtons record={record} />
    </section>
  )
}
