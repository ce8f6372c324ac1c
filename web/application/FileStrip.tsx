import { useState } from 'react'
import type { FileRef } from '../../core/form.ts'
import { EvidenceOverlay } from '../evidence/EvidenceOverlay.tsx'
import { Thumbnail } from '../evidence/Thumbnail.tsx'
import { useRegion } from '../session.tsx'
import './file-strip.css'

/** The files of one field as small pictures; one is opened over the page. */
export function FileStrip({ files, label, group }: { files: readonly FileRef[]; label: string; group?: string }) {
  const region = useRegion()
  const [at, setAt] = useState<number>()
  const named = files.map((file) => ({ ...file, label, ...(group !== undefined && { group }) }))
  return (
    <span className="file-strip">
      {named.map((file, index) => (
        <button type="button" key={file.file} onClick={() => setAt(index)}>
          <span className="visually-hidden">查看{label}</span>
          <Thumbnail region={region} file={file} />
          <small>{file.name}</small>
        </button>
      ))}
      {at !== undefined && (
        <EvidenceOverlay region={region} files={named} at={at} onAt={setAt} onClose={() => setAt(undefined)} />
      )}
    </span>
  )
}
