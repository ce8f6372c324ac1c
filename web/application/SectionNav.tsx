import { Progress } from 'antd'
import { memo } from 'react'
import type { Section } from '../../core/form.ts'
import { MarkShape } from './MarkShape.tsx'
import type { SectionMark } from './marks.ts'

export type NavEntry = { section: Section; mark: SectionMark; locked: boolean; marked: boolean }

/** The sections by group, with how far each is. */
export const SectionNav = memo(function SectionNav({
  entries,
  now,
  onGo,
}: {
  entries: readonly NavEntry[]
  now: string
  onGo: (section: string) => void
}) {
  // Sections, not fields: a list taken over from elsewhere counts as what somebody has typed does.
  const required = entries.filter(({ mark }) => mark.is !== 'optional').length
  const done = entries.filter(({ mark }) => mark.is === 'done').length
  const groups = [...new Set(entries.map(({ section }) => section.group))]
  return (
    <nav className="sections" aria-label="申报信息">
      <div className="sections-top">
        <span>
          必填 {required} 项，已完成 <b>{done}</b> 项
        </span>
        <Progress
          aria-label="必填项完成进度"
          percent={required === 0 ? 100 : Math.floor((done / required) * 100)}
          showInfo={false}
          size={['100%', 6]}
          railColor="#e4e2dd"
        />
      </div>
      {groups.map((group) => (
        <div key={group}>
          {!isAlone(entries, group) && <h3>{group}</h3>}
          <ul>
            {entries
              .filter(({ section }) => section.group === group)
              .map(({ section, mark, locked, marked }) => (
                <li key={section.id}>
                  <button
                    type="button"
                    className={mark.is}
                    aria-current={section.id === now ? 'true' : undefined}
                    onClick={() => onGo(section.id)}
                  >
                    <MarkShape is={mark.is} />
                    <span>{section.heading}</span>
                    <em>{marked ? '需修改' : locked ? '已锁定' : mark.text}</em>
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  )
})

/** A group of one section that is called the same needs no heading. */
const isAlone = (entries: readonly NavEntry[], group: string) => {
  const own = entries.filter(({ section }) => section.group === group)
  return own.length === 1 && own[0]?.section.heading === group
}
