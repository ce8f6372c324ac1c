import { momentWords } from '../../../checks/line.ts'
import type { ReadSection } from './sections.ts'
import type { LogLine } from './told.ts'

/** 流转日志, newest first; nobody can change a line. */
export function Log({ log, sections }: { log: readonly LogLine[]; sections: readonly ReadSection[] }) {
  const heading = (id: string) => sections.find(({ section }) => section.id === id)?.section.heading ?? id
  return (
    <section className="check-log">
      <h2>
        流转日志 <span className="quiet">{log.length} 条</span>
      </h2>
      <ol>
        {log.toReversed().map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added, and told whole
          <li key={log.length - index}>
            <p>
              <b>
                {line.person ?? '系统'} {words(line)}
              </b>
              <time className="quiet" dateTime={line.at}>
                {momentWords(line.at)}
              </time>
            </p>
            {line.officeName && (
              <p className="quiet">
                {line.officeName}
                {line.is === 'approver' ? ' 领导' : line.is === 'officer' ? ' 经办人' : ''}
              </p>
            )}
            {line.forwardedTo && <p>上报至：{line.forwardedTo}</p>}
            {(line.opinion ?? line.reason) && <p>{line.opinion ?? line.reason}</p>}
            {line.recommendation && <p>推荐和公示情况：{line.recommendation}</p>}
            {line.groupOpinion && <p>推荐小组意见：{line.groupOpinion}</p>}
            {line.marks && line.marks.length > 0 && (
              <p>标记：{[...new Set(line.marks.map(({ section }) => heading(section)))].join('、')}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

const words = ({ label, act }: LogLine) => (act === 'submit' ? '提交' : label)
