import type { ReactNode } from 'react'
import type { Line } from '../../core/detection.ts'
import type { Form } from '../../core/form.ts'
import { foundIn, headingOf } from '../words/detection.ts'
import './detection.css'
import { VerdictTag } from './VerdictTag.tsx'

type Props = {
  form: Form
  lines: readonly Line[]
  rows: (section: string) => readonly { id: string }[]
  /** At the end of each line: the way to the place. */
  jump: (line: Line, heading: string) => ReactNode
}

/** What 开始检测 found, part by part in the order of the form. */
export function Lines({ form, lines, rows, jump }: Props) {
  const groups = [...new Set(lines.map(({ group }) => group))]
  return groups.map((group) => (
    <section key={group} className="card detected" aria-label={group}>
      <header>
        <h2>{group}</h2>
      </header>
      <ul>
        {lines
          .filter((line) => line.group === group)
          .map((line) => {
            const heading = headingOf(line, form)
            return (
              <li key={line.id} data-of={line.of}>
                <VerdictTag is={line.verdict} />
                <b>
                  {heading}
                  {line.clause && <small className="clause">{line.clause}</small>}
                </b>
                <div>
                  {foundIn(line, form, rows).map((words) => (
                    <p key={words}>{words}</p>
                  ))}
                </div>
                {jump(line, heading)}
              </li>
            )
          })}
      </ul>
    </section>
  ))
}
