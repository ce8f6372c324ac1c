import { UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react'
import type { FileRef } from '../../core/form.ts'
import './evidence.css'
import { EvidenceOverlay } from './EvidenceOverlay.tsx'
import { GoingRows } from './GoingRows.tsx'
import { KeptFile } from './KeptFile.tsx'
import type { Place } from './place.ts'
import { acceptOf, type FileRule, ruleSentence } from './rule.ts'
import { useSendings } from './sendings.ts'

type Props = {
  region: string
  place: Place
  rule: FileRule
  files: readonly FileRef[]
  /** Told what to change, not what the files shall be: by the time one has arrived, they may be others. */
  onChange: (change: (files: readonly FileRef[]) => readonly FileRef[]) => void
  /** Name of the field, for those who hear the page. */
  label: string
  disabled?: boolean
  /** The button's own word. */
  pick?: string
  id?: string
}

/** Files of one field: chosen, dropped or pasted; several at once; shown, renamed, taken away. */
export function Uploader(props: Props) {
  const { region, place, rule, files, onChange, label, disabled = false, pick = '选取文件', id } = props
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [shown, setShown] = useState<number>()
  const arrived = (file: FileRef) => onChange((all) => [...all, file])
  const sendings = useSendings(region, place, rule, arrived, id)
  const { going, add } = sendings
  const underWay = going.filter(({ state }) => state !== 'refused').length
  const room = (rule.max ?? Number.POSITIVE_INFINITY) - files.length - underWay
  const take = (list: FileList | null | undefined) => !disabled && list && list.length > 0 && add([...list], room)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    take(event.clipboardData.files)
  }
  return (
    <div
      className="uploader"
      role="group"
      aria-label={label}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!disabled)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      {!disabled && (
        <div className="uploader-pick">
          <Button
            icon={<UploadOutlined aria-hidden />}
            disabled={room <= 0}
            onClick={() => input.current?.click()}
            {...(id && { id })}
          >
            {pick}
          </Button>
          <span className="quiet">
            {room <= 0 ? `已有 ${files.length} 份，不能再加` : `${ruleSentence(rule)}；可拖入或粘贴`}
          </span>
          <input
            ref={input}
            type="file"
            hidden
            multiple={rule.max !== 1}
            accept={acceptOf(rule)}
            aria-label={`${label} 选取文件`}
            onChange={(event) => {
              take(event.target.files)
              event.target.value = ''
            }}
          />
        </div>
      )}
      {files.length + going.length > 0 && (
        <ul className="uploader-files">
          {/* First, for on a phone the end of a long list is out of sight. */}
          <GoingRows sendings={sendings} />
          {files.map((file, index) => (
            <KeptFile
              key={file.file}
              region={region}
              file={file}
              disabled={disabled}
              onOpen={() => setShown(index)}
              onRenamed={(renamed) => onChange((all) => all.map((one) => (one.file === renamed.file ? renamed : one)))}
              onRemove={() => onChange((all) => all.filter((one) => one.file !== file.file))}
            />
          ))}
        </ul>
      )}
      {shown !== undefined && (
        <EvidenceOverlay
          region={region}
          files={files.map((file) => ({ ...file, group: label }))}
          at={Math.min(shown, files.length - 1)}
          onAt={setShown}
          onClose={() => setShown(undefined)}
        />
      )}
    </div>
  )
}
