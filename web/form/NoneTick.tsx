import { Checkbox } from 'antd'
import { type Answers, sheetOf } from '../../core/condition.ts'
import type { Section } from '../../core/form.ts'
import { hasSomething, noneSheet, saysNone } from '../../core/none.ts'
import { useOpened } from './context.ts'

type Props = { section: Section; answers: Answers; locked: boolean }

/** 「无」 at the head of a section: who has nothing of it says so, and is asked for nothing. */
export function NoneTick({ section, answers, locked }: Props) {
  const { storing } = useOpened()
  if (section.none === undefined) return null
  const full = hasSomething(section, answers)
  const tick = (on: boolean) =>
    void storing?.put(noneSheet, (value) => ({ ...sheetOf({ [noneSheet]: value ?? {} }, noneSheet), [section.id]: on }))
  return (
    <p className="none-tick">
      <Checkbox
        checked={saysNone(section, answers)}
        disabled={locked || full}
        onChange={({ target }) => tick(target.checked)}
      >
        {section.none}
      </Checkbox>
      {full && !locked && <span className="quiet">已有内容，不能勾选</span>}
    </p>
  )
}
