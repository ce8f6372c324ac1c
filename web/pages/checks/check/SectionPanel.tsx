import { WarningFilled } from '@ant-design/icons'
import { Switch } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Mark } from '../../../../core/application.ts'
import { EvidenceViewer } from '../../../evidence/EvidenceViewer.tsx'
import { useRegion } from '../../../session.tsx'
import { isMarked } from './draft.ts'
import { FieldLine } from './FieldLine.tsx'
import { evidenceOf, formerOf, type ReadRow, type ReadSection } from './sections.ts'
import type { LogLine } from './told.ts'

type Props = {
  read: ReadSection
  heading: string
  marks: readonly Mark[]
  onMark?: (place: Mark) => void
  /** Only what has changed. */
  only: boolean
  returned: LogLine | undefined
}

/** A section with the evidence that proves it, and 是否退回修改 at its end. */
export function SectionPanel({ read, heading, marks, onMark, only, returned }: Props) {
  const { section, rows, removed, changes } = read
  const [at, setAt] = useState(0)
  const files = evidenceOf(read)
  const former = formerOf(read, files[at])
  const marked = marks.some((mark) => mark.section === section.id)
  const whole = isMarked(marks, { section: section.id })
  const voided = rows.filter((row) => row.void)
  const shown = only ? rows.filter((row) => row.change || row.fields.some(({ change }) => change)) : rows
  const asked = returned?.marks?.filter((mark) => mark.section === section.id) ?? []
  const onFile = (file: number) =>
    setAt(
      Math.max(
        0,
        files.findIndex((one) => one.file === file),
      ),
    )
  return (
    <section
      className="read-section"
      id={`section-${section.id}`}
      data-section={section.id}
      data-marked={marked || undefined}
      tabIndex={-1}
      aria-label={heading}
    >
      <header>
        <h2>{heading}</h2>
        {changes > 0 && <span className="tag warn">{changes} 处修改</span>}
        {section.list?.from && section.group !== section.heading && <span className="quiet">{section.group}</span>}
        {read.none && <span className="quiet">{section.none}</span>}
        {section.list && !read.none && (
          <span className="quiet">
            {rows.length} 条{voided.length > 0 && `，其中 ${voided.length} 条${voided[0]?.void}，不计入`}
          </span>
        )}
      </header>
      <div className="read-body" data-evidence={files.length > 0 || undefined}>
        <div className="read-fields">
          {asked.length > 0 && returned && (
            <p className="return-reason">
              <WarningFilled aria-hidden /> 上次退回意见：
              {asked
                .map(({ note }) => note)
                .filter(Boolean)
                .join('；') || returned.reason}
              {'。请对照原件。'}
            </p>
          )}
          {shown.map((row, index) => (
            <OneRow
              key={row.id ?? index}
              read={read}
              row={row}
              only={only}
              marks={marks}
              onFile={onFile}
              {...(onMark && { onMark })}
            />
          ))}
          {shown.length === 0 && <p className="quiet">{read.none ? '无' : section.list ? '没有填写' : '没有修改'}</p>}
          {removed.length > 0 && (
            <p className="read-removed" data-change tabIndex={-1}>
              <del>删除了原第 {removed.join('、')} 条</del>
            </p>
          )}
        </div>
        {files.length > 0 && <Viewer files={files} at={at} onAt={setAt} {...(former && { former })} />}
      </div>
      {onMark && (
        <footer>
          <span id={`mark-${section.id}`}>是否退回修改</span>
          <Switch
            size="small"
            checked={whole}
            aria-labelledby={`mark-${section.id}`}
            onChange={() => onMark({ section: section.id })}
          />
          <span>{whole ? '是' : marked ? '部分' : '否'}</span>
        </footer>
      )}
    </section>
  )
}

type RowProps = Pick<Props, 'read' | 'marks' | 'onMark' | 'only'> & { row: ReadRow; onFile: (file: number) => void }

function OneRow({ read: { section }, row, marks, onMark, only, onFile }: RowProps) {
  const whole = only && row.change?.is === 'row-added'
  const fields = only && !whole ? row.fields.filter(({ change }) => change) : row.fields
  const place = { section: section.id, ...(row.id && { row: row.id }) }
  const whereMarked = isMarked(marks, { section: section.id }) || (row.id !== undefined && isMarked(marks, place))
  return (
    <div className="read-row" data-void={row.void || undefined} data-list={row.number !== undefined || undefined}>
      {row.number !== undefined && (
        <h3 {...(row.change && { 'data-change': '', tabIndex: -1 })}>
          {row.kind ?? section.list?.noun ?? ''} {row.number}
          {row.void && <span className="tag bad">{row.void}，不计入</span>}
          {row.change?.is === 'row-added' && <span className="tag warn">新增</span>}
          {row.change?.is === 'row-moved' && (
            <span className="tag warn">
              原第 {row.change.from} 条，移到第 {row.change.to} 条
            </span>
          )}
          {onMark && (
            <button
              type="button"
              className="mark-button"
              aria-pressed={isMarked(marks, place)}
              aria-label={`${isMarked(marks, place) ? '已标记退回' : '标记退回'}：第 ${row.number} 条`}
              onClick={() => onMark(place)}
            >
              {isMarked(marks, place) ? '已标记退回' : '标记退回'}
            </button>
          )}
        </h3>
      )}
      <dl>
        {fields.map((field) => (
          <FieldLine
            key={field.field.id}
            read={field}
            marked={isMarked(marks, { ...place, field: field.field.id })}
            onFile={onFile}
            {...(onMark && !whereMarked && { onMark: () => onMark({ ...place, field: field.field.id }) })}
          />
        ))}
      </dl>
    </div>
  )
}

type ViewerProps = Pick<Parameters<typeof EvidenceViewer>[0], 'files' | 'at' | 'onAt' | 'former'>

/** Evidence is fetched when it comes into sight, not all of it with the page. */
function Viewer(props: ViewerProps) {
  const region = useRegion()
  const place = useRef<HTMLDivElement>(null)
  const [inSight, setInSight] = useState(false)
  useEffect(() => {
    if (!place.current || inSight) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setInSight(true), {
      rootMargin: '400px',
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [inSight])
  return (
    <div className="read-evidence" ref={place}>
      {inSight && <EvidenceViewer region={region} {...props} />}
    </div>
  )
}
