import { Select } from 'antd'
import { useMemo, useState } from 'react'
import type { Mark } from '../../../../../core/application.ts'
import type { Known } from '../../../../../core/condition.ts'
import type { Form } from '../../../../../core/form.ts'
import { hintIn } from '../../../../../core/hint.ts'
import type { PlanDesign } from '../../../../../core/plan-design.ts'
import { shapeSection } from '../../../../../core/shape.ts'
import { useOverview } from '../../../../application/overview.ts'
import { SectionNav } from '../../../../application/SectionNav.tsx'
import { OpenedContext } from '../../../../form/context.ts'
import { FormView } from '../../../../form/FormView.tsx'
import { closedLocks, type Locks } from '../../../../form/locks.ts'
import { usePortal } from '../../../../shell/portal.ts'
import { useTrying } from './trying.ts'
import '../../../application/editor.css'
import './preview.css'

type Props = { form: Form; known: Known; design: PlanDesign }

/** The form as it will be filled in, to be tried; nothing of it is kept, no file can be sent, nothing imported. */
export function TriedForm({ form, known: given, design }: Props) {
  const ways = usePortal()?.ways ?? []
  const [way, setWay] = useState<string>(design.ways[0] ?? '')
  const [wanted, setWanted] = useState<string>()
  const known = useMemo(() => ({ ...given, way, series: design.series }), [given, way, design.series])
  const { answers, opened, change, valueNow, today } = useTrying(form, known)
  const { entries: all, problems, unfinished } = useOverview(form, answers, known, today, noMarks, answers)
  const entries = useMemo(() => all.filter(({ section }) => !section.ticks), [all])
  const now = entries.find(({ section }) => section.id === wanted)?.section ?? entries[0]?.section
  const shown = now && shapeSection(form, now.id, answers, known, today)
  const locks = useMemo(() => (now && !now.list?.from ? noFiles(form, now.id) : closedLocks), [form, now])
  if (!now || !shown) return null
  const hint = hintIn(now, answers, known)
  return (
    <OpenedContext value={opened}>
      <p className="tried-way">
        <label htmlFor="tried-way">按申报方式</label>
        <Select
          id="tried-way"
          value={way}
          options={ways
            .filter((one) => design.ways.some((its) => its === one.way))
            .map((one) => ({ value: one.way, label: one.name }))}
          onChange={setWay}
        />
      </p>
      <div className="tried">
        <aside className="panel" aria-label="栏目">
          <SectionNav entries={entries} now={now.id} onGo={setWanted} />
        </aside>
        <section className="tried-form" aria-label={now.heading}>
          <h2>{now.heading}</h2>
          {hint && <p className="quiet">{hint}</p>}
          <FormView
            key={now.id}
            shown={shown}
            value={answers[now.id]}
            problems={problems}
            unfinished={unfinished}
            namesUnfinished={false}
            namesMissing={false}
            locks={locks}
            onChange={change}
            valueNow={valueNow}
          />
        </section>
      </div>
    </OpenedContext>
  )
}

const noMarks: readonly Mark[] = []

/** What is tried cannot be sent anywhere. */
const noFiles = (form: Form, id: string): Locks => {
  const fields = form.sections.find((section) => section.id === id)?.fields ?? []
  const files = fields.filter(({ kind }) => kind === 'files' || kind === 'photo').map((field) => field.id)
  return { ...closedLocks, isLocked: (_, field) => field !== undefined && files.includes(field), locked: 'nothing' }
}
