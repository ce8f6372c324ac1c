import { Button } from 'antd'
import { useState } from 'react'
import { type Answers, rowsOf } from '../../core/condition.ts'
import type { Line } from '../../core/detection.ts'
import type { Form } from '../../core/form.ts'
import { verdictWords } from '../words/detection.ts'
import { Lines } from './Lines.tsx'

const order = ['fail', 'unknown', 'unmet', 'pass'] as const

type Props = {
  /** As submitted: a desk that has not had the file yet is shown nothing of it. */
  of: { form?: Form; answers?: Answers; detected?: readonly Line[] }
  anchor: (section: string) => string
  onGo?: (section: string) => void
}

/** What 开始检测 found when this was submitted, the same for the applicant and the desks: it advises, the desk decides. */
export function Detected({ of: { form, answers = {}, detected = [] }, anchor, onGo }: Props) {
  const [all, setAll] = useState(false)
  if (!form || detected.length === 0) return null
  const counts = order.map((verdict) => [verdict, detected.filter((one) => one.verdict === verdict).length] as const)
  const shown = all ? detected : detected.filter(isWorthALook)
  return (
    <section className="desk-detected" aria-label="检测结果">
      <header>
        <h2>检测结果</h2>
        <span>
          {counts
            .filter(([, count]) => count > 0)
            .map(([verdict, count]) => `${verdictWords[verdict]} ${count}`)
            .join('　')}
        </span>
        <span className="quiet">提交时由系统检测，仅供参考，由审核人员判断</span>
        <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '只看评审条件和待核' : `全部 ${detected.length} 项`}
        </Button>
      </header>
      <Lines
        form={form}
        lines={shown}
        rows={(section) => rowsOf(answers, section)}
        jump={({ spot }, heading) =>
          spot && (
            <a
              href={`#${anchor(spot.section)}`}
              aria-label={`查看：${heading}`}
              onClick={(event) => {
                if (!onGo) return
                event.preventDefault()
                onGo(spot.section)
              }}
            >
              查看
            </a>
          )
        }
      />
    </section>
  )
}

/** The criteria, and whatever was not plainly fulfilled. */
const isWorthALook = ({ of, verdict }: Line) => of === 'criterion' || of === 'part' || verdict !== 'pass'
