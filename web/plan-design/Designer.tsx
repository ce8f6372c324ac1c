import type { ReactNode } from 'react'
import type { PlanDesign } from '../../core/plan-design.ts'
import type { PlanFault } from '../../core/plan-fault.ts'
import { Days } from './Days.tsx'
import type { Change } from './designing.ts'
import { Facts } from './Facts.tsx'
import { FaultList } from './FaultList.tsx'
import { Parts } from './Parts.tsx'
import { Slots } from './Slots.tsx'
import { Specialties } from './Specialties.tsx'
import { LongText } from './Texts.tsx'

type Props = {
  design: PlanDesign
  faults: readonly PlanFault[]
  /** 附件 to download, which are stored by themselves. */
  files: ReactNode
  onChange: (change: Change) => void
  onJump: (at: string) => void
}

/** The whole design under each other, with its parts and what is wrong at the side. */
export function Designer({ design, faults, files, onChange, onJump }: Props) {
  const given = { design, onChange }
  const steps = [
    { id: 'facts', heading: '基本信息', places: ['name', 'year', 'kind', 'committee', 'series', 'titles', 'ways'] },
    { id: 'days', heading: '时间', places: ['window', 'reckonedTo'] },
    { id: 'specialties', heading: '可评审专业', places: ['specialties'] },
    { id: 'texts', heading: '对象与内容', places: ['people', 'content'] },
    { id: 'undertaking', heading: '诚信承诺书', places: ['undertaking'] },
    { id: 'files', heading: '附件', places: ['slots'] },
    { id: 'criteria', heading: '申报条件', places: ['parts'] },
  ]
  const bodies: Readonly<Record<string, ReactNode>> = {
    facts: <Facts {...given} />,
    days: <Days {...given} />,
    specialties: <Specialties {...given} />,
    texts: (
      <>
        <LongText {...given} name="people" label="评审范围对象" hint="哪些单位、哪些人员可以申报" />
        <LongText {...given} name="content" label="计划内容" hint="评审依据、时间安排、材料要求、联系方式等" />
      </>
    ),
    undertaking: (
      <LongText {...given} name="undertaking" label="诚信承诺书" required hint="申报人勾选“我已阅读并承诺”后才能填报" />
    ),
    files: (
      <>
        {files}
        <Slots {...given} />
      </>
    ),
    criteria: <Parts {...given} />,
  }
  const wrongIn = (places: readonly string[]) =>
    faults.filter(({ at }) => places.includes(at.split('.')[0] ?? '')).length
  return (
    <div className="designer">
      <div className="designer-body">
        {steps.map(({ id, heading }, index) => (
          <section key={id} className="panel" id={`step-${id}`} aria-labelledby={`step-${id}-heading`}>
            <header>
              <span className="row-number" aria-hidden>
                {index + 1}
              </span>
              <h2 id={`step-${id}-heading`} tabIndex={-1}>
                {heading}
              </h2>
            </header>
            <div className="designer-step">{bodies[id]}</div>
          </section>
        ))}
      </div>
      <aside className="designer-side" aria-label="各部分和问题">
        <nav aria-label="各部分">
          <ol>
            {steps.map(({ id, heading, places }) => (
              <li key={id}>
                <a
                  href={`#step-${id}`}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(`step-${id}`)?.scrollIntoView({ block: 'start' })
                    document.getElementById(`step-${id}-heading`)?.focus({ preventScroll: true })
                  }}
                >
                  {heading}
                </a>
                {wrongIn(places) > 0 && <span className="count">{wrongIn(places)}</span>}
              </li>
            ))}
          </ol>
        </nav>
        <FaultList faults={faults} parts={design.parts} onJump={onJump} />
      </aside>
    </div>
  )
}
