import { RollbackOutlined, SyncOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Mark } from '../../../../core/application.ts'
import { useKeys } from '../../../checks/keys.ts'
import { Detected } from '../../../detection/Detected.tsx'
import { SectionPanel } from './SectionPanel.tsx'
import { numeral, type ReadSection } from './sections.ts'
import { lastReturn, type Told } from './told.ts'
import { useWhereabouts } from './whereabouts.ts'

type Props = {
  told: Told
  sections: readonly ReadSection[]
  marks: readonly Mark[]
  onMark?: (place: Mark) => void
  onSendBack?: () => void
}

/** The submission, section by section; what has changed since the one before is counted, marked and one key away. */
export function Reading({ told, sections, marks, onMark, onSendBack }: Props) {
  const [at, setAt] = useState(0)
  const { tabs, body, here, setHere } = useWhereabouts(sections[0]?.section.id)
  const [only, setOnly] = useState(false)
  const changes = told.changes?.length ?? 0
  const returned = lastReturn(told)
  const shown = only ? sections.filter((one) => one.changes > 0) : sections
  const nextChange = () => {
    const all = [...(body.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])]
    const target = all[at % Math.max(1, all.length)]
    target?.scrollIntoView({ block: 'center' })
    target?.focus()
    setAt((at % Math.max(1, all.length)) + 1)
  }
  useKeys({ n: nextChange })
  const go = (section: string) => {
    setHere(section)
    const target = document.getElementById(`section-${section}`)
    target?.scrollIntoView()
    target?.focus({ preventScroll: true })
  }
  return (
    <>
      <nav ref={tabs} className="section-tabs" aria-label="申报栏目">
        {shown.map(({ section, changes: count }) => (
          <a
            key={section.id}
            href={`#section-${section.id}`}
            aria-current={section.id === here ? 'location' : undefined}
            onClick={(event) => {
              event.preventDefault()
              go(section.id)
            }}
          >
            {section.heading}
            {count > 0 && (
              <sup>
                {count}
                <span className="visually-hidden"> 处修改</span>
              </sup>
            )}
          </a>
        ))}
      </nav>
      {told.submissions > 1 && (
        <div className="changes-bar">
          <SyncOutlined aria-hidden />
          <b>与上次提交相比，{changes > 0 ? `改了 ${changes} 处` : '没有修改'}</b>
          {changes > 0 && (
            <>
              {at > 0 && <span className="quiet">已看 {Math.min(at, changes)}</span>}
              <Button type="link" size="small" onClick={nextChange}>
                下一处 <kbd>N</kbd>
              </Button>
              <span className="grow" />
              <Checkbox checked={only} onChange={(event) => setOnly(event.target.checked)}>
                只看修改处
              </Checkbox>
            </>
          )}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls can be scrolled with the keyboard */}
      <div className="check-body" ref={body} tabIndex={0} role="region" aria-label="申报材料">
        {returned && (returned.marks ?? []).length === 0 && told.submissions > 1 && (
          <p className="return-reason">
            上次{returned.act === 'refuse' ? '不通过' : '退回'}意见：{returned.reason}
          </p>
        )}
        {!only && <Detected of={told} anchor={(section) => `section-${section}`} onGo={go} />}
        {shown.map((read) => (
          <SectionPanel
            key={read.section.id}
            read={read}
            heading={`${numeral(sections.indexOf(read) + 1)}、${read.section.heading}`}
            marks={marks}
            only={only}
            returned={returned}
            {...(onMark && { onMark })}
          />
        ))}
        {onSendBack && (
          <footer className="check-foot">
            <span className="quiet">
              材料到此为止。
              {marks.length > 0
                ? `已标记 ${marks.length} 处需要修改，退回后只开放标记的内容。`
                : '没有标记需要修改的栏目；不标记而退回的，全部内容开放修改。'}
            </span>
            <Button icon={<RollbackOutlined aria-hidden />} onClick={onSendBack}>
              退回申报人修改
            </Button>
          </footer>
        )}
      </div>
    </>
  )
}
