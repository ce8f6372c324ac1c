import { achievementActs } from '../../core/achievement.ts'
import { momentOf } from '../application/today.ts'
import type { Happened } from './entry.ts'
import './library.css'

const words: Record<string, string> = {
  ...Object.fromEntries(Object.entries(achievementActs).map(([act, { label }]) => [act, label])),
  save: '新增',
}

/** What happened to an entry, the newest first: who did what when, and why. */
export const EntryHistory = ({ history }: { history: readonly Happened[] }) => (
  <ol className="entry-history" aria-label="办理经过">
    {history.map((one) => (
      <li key={`${one.at}-${one.act}`}>
        <b>{words[one.act] ?? one.act}</b>
        <span className="quiet">
          {one.by}　{momentOf(one.at)}
        </span>
        {one.reason && <p>{one.reason}</p>}
      </li>
    ))}
  </ol>
)
