import { useState } from 'react'
import type { ShownRow } from '../../core/shape.ts'
import { EvidenceOverlay } from '../evidence/EvidenceOverlay.tsx'
import { Thumbnail } from '../evidence/Thumbnail.tsx'
import { useOpened } from './context.ts'
import { summaryOf } from './rows.ts'

/** What a folded row says, with its evidence at the right. */
export function RowSummary({ row }: { row: ShownRow }) {
  const opened = useOpened()
  const [at, setAt] = useState<number>()
  const { facts, files, heading } = summaryOf(row, opened)
  if (facts.length + files.length === 0) return null
  return (
    <div className="row-summary">
      <dl>
        {facts.map(({ id, label, text }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="row-files">
        {files.slice(0, 4).map((file, index) => (
          <button type="button" key={`${file.label}-${file.file}`} onClick={() => setAt(index)}>
            <span className="visually-hidden">查看</span>
            <Thumbnail region={opened.region} file={file} />
            <small>{file.label}</small>
          </button>
        ))}
        {files.length > 4 && (
          <button type="button" className="row-more" onClick={() => setAt(4)}>
            共 {files.length} 份
          </button>
        )}
      </div>
      {at !== undefined && (
        <EvidenceOverlay
          region={opened.region}
          files={files.map((file) => ({ ...file, group: heading }))}
          at={at}
          onAt={setAt}
          onClose={() => setAt(undefined)}
        />
      )}
    </div>
  )
}
