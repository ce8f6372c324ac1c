import { Checkbox } from 'antd'
import { Link } from 'react-router'
import { WayTag } from './columns.tsx'
import { HeldDays } from './HeldDays.tsx'
import { type Line, momentWords } from './line.ts'
import { DecisionMark, StateMark } from './StateMark.tsx'

type Props = {
  rows: readonly Line[]
  limit: number
  to: (line: Line) => string
  chosen?: Pick<ReadonlyMap<number, unknown>, 'has'>
  onToggle: (line: Line) => void
}

/** The list on a phone. */
export const LineCards = ({ rows, limit, to, chosen, onToggle }: Props) => (
  <ul className="line-cards">
    {rows.map((line) => (
      <li key={line.id} data-chosen={chosen?.has(line.id) || undefined}>
        {chosen && (
          <Checkbox
            checked={chosen.has(line.id)}
            aria-label={`选择 ${line.applicantName}`}
            onChange={() => onToggle(line)}
          />
        )}
        <Link to={to(line)}>
          <span>
            <b>{line.applicantName}</b>
            {line.decision ? <DecisionMark decision={line.decision} /> : <StateMark line={line} />}
          </span>
          <span>
            {line.levelName} · {line.titleName}
            {line.way !== 'regular' && <WayTag line={line} />}
          </span>
          <span className="quiet">
            {line.organisationName} · {momentWords(line.decidedAt ?? line.arrivedAt).slice(5)}
            {!line.decision && (
              <span>
                停留 <HeldDays days={line.heldDays} limit={limit} /> 天
              </span>
            )}
          </span>
        </Link>
      </li>
    ))}
  </ul>
)
