import { momentWords } from '../../checks/line.ts'
import type { Asked } from './Waiting.tsx'

export const Decided = ({ decided }: { decided: readonly Asked[] }) => (
  <section className="panel bindings" aria-labelledby="bindings-decided">
    <header>
      <h2 id="bindings-decided">最近审核过的</h2>
    </header>
    <ul>
      {decided.map(({ id, name, idNumber, stateName, reason, decidedAt }) => (
        <li key={id}>
          <span className="grow">
            <span>
              <b>{name}</b>　{idNumber}
            </span>
            {reason && <span className="quiet">原因：{reason}</span>}
          </span>
          <span className="quiet">
            {stateName}　{decidedAt && momentWords(decidedAt)}
          </span>
        </li>
      ))}
    </ul>
  </section>
)
