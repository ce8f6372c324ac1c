import type { Day } from '../../core/day.ts'
import type { PlanDesign } from '../../core/plan-design.ts'
import { Asked, FaultAt } from './Asked.tsx'
import { DayLine } from './DayLine.tsx'
import type { Change } from './designing.ts'
import { placeId } from './faults.ts'

/** 申报时间, and the day up to which achievements count. */
export function Days({ design, onChange }: { design: PlanDesign; onChange: (change: Change) => void }) {
  const { opens, closes } = design.window
  const setWindow = (part: Partial<PlanDesign['window']>) =>
    onChange((before) => ({ ...before, window: { ...before.window, ...part } }))
  return (
    <div className="asked-grid" id={placeId('window')}>
      <Asked at="window.opens" label="申报开始日期" required>
        {(control) => (
          <DayLine
            {...control}
            label="申报开始日期"
            value={opens}
            onChange={(day) => setWindow({ opens: day as Day })}
          />
        )}
      </Asked>
      <Asked at="window.closes" label="申报截止日期（含当日）" required>
        {(control) => (
          <DayLine
            {...control}
            label="申报截止日期"
            value={closes}
            onChange={(day) => setWindow({ closes: day as Day })}
          />
        )}
      </Asked>
      <div className="asked-below">
        <FaultAt at="window" />
      </div>
      <Asked at="reckonedTo" label="业绩截止日期" required hint="近几年内、满几年等年限都算到这一天">
        {(control) => (
          <DayLine
            {...control}
            label="业绩截止日期"
            value={design.reckonedTo}
            onChange={(day) => onChange((before) => ({ ...before, reckonedTo: day as Day }))}
          />
        )}
      </Asked>
    </div>
  )
}
