import { useEffect, useRef } from 'react'
import type { EvidenceFile } from './file.ts'
import { Thumbnail } from './Thumbnail.tsx'

type Props = { region: string; files: readonly EvidenceFile[]; at: number; onAt: (at: number) => void }

/** All files in a row or column, under the headings of their sections; the one shown is marked and kept in sight. */
export function ThumbnailStrip({ region, files, at, onAt }: Props) {
  const current = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is another place to scroll to
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [at])
  return (
    <nav className="evidence-strip" aria-label="附件">
      <ul>
        {files.map((file, index) => (
          <li key={file.file} className={file.group !== files[index - 1]?.group ? 'begins' : ''}>
            {file.group && file.group !== files[index - 1]?.group && (
              <span className="evidence-group">{file.group}</span>
            )}
            <button
              type="button"
              ref={index === at ? current : null}
              aria-current={index === at ? 'true' : undefined}
              onClick={() => onAt(index)}
            >
              <Thumbnail region={region} file={file} />
              <span>{file.label ?? file.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
