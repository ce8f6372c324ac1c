import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import type { Group } from './groups.ts'
import './group-tabs.css'
import { MarkShape } from './MarkShape.tsx'

type Props = { groups: readonly Group[]; now: string; panel: string; onGo: (section: string) => void }

const words = { done: '已完成', wrong: '有问题', partly: '未填完', open: '未填写', optional: '选填' }

/** The categories as tabs along the top; with more than fit, arrows move them sideways. */
export const GroupTabs = memo(function GroupTabs({ groups, now, panel, onGo }: Props) {
  const strip = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ left: false, right: false })
  const measure = () => {
    const { scrollLeft = 0, scrollWidth = 0, clientWidth = 0 } = strip.current ?? {}
    setRoom({ left: scrollLeft > 1, right: scrollLeft + clientWidth < scrollWidth - 1 })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it measures what is drawn
  useEffect(() => {
    strip.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [now, groups.length])
  const move = (way: 1 | -1) =>
    strip.current?.scrollBy({ left: way * strip.current.clientWidth * 0.7, behavior: 'smooth' })
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (way === 0) return
    event.preventDefault()
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')]
    const next = tabs[(tabs.indexOf(document.activeElement as HTMLElement) + way + tabs.length) % tabs.length]
    next?.focus()
  }
  return (
    <div className="group-tabs">
      <button type="button" tabIndex={-1} aria-hidden disabled={!room.left} onClick={() => move(-1)} title="向左">
        <LeftOutlined aria-hidden />
      </button>
      <div ref={strip} role="tablist" aria-label="申报信息类别" onScroll={measure} onKeyDown={onKey}>
        {groups.map(({ name, sections, mark, marked, locked, unsaved }) => (
          <button
            key={name}
            type="button"
            role="tab"
            className={mark}
            aria-selected={name === now}
            aria-controls={panel}
            tabIndex={name === now ? 0 : -1}
            onClick={() => sections[0] && onGo(sections[0].id)}
          >
            <MarkShape is={mark} />
            <span>{name}</span>
            <span className="visually-hidden">
              （{marked ? '需修改' : locked ? '已锁定' : words[mark]}
              {unsaved && '，尚未保存'}）
            </span>
            {unsaved && <i aria-hidden title="尚未保存" />}
          </button>
        ))}
      </div>
      <button type="button" tabIndex={-1} aria-hidden disabled={!room.right} onClick={() => move(1)} title="向右">
        <RightOutlined aria-hidden />
      </button>
    </div>
  )
})
