import { DeleteOutlined, FileImageOutlined, FilePdfOutlined, UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { FileRef } from '../../../../core/form.ts'
import '../../../evidence/evidence.css'
import { sizeOf } from '../../../evidence/file.ts'
import { GoingRows } from '../../../evidence/GoingRows.tsx'
import type { Place } from '../../../evidence/place.ts'
import { acceptOf, type FileRule, ruleSentence } from '../../../evidence/rule.ts'
import { useSendings } from '../../../evidence/sendings.ts'
import { useRegion } from '../../../session.tsx'

type Props = {
  place: Place
  rule: FileRule
  files: readonly FileRef[]
  onChange: (change: (files: readonly FileRef[]) => readonly FileRef[]) => void
  onBusy: (busy: boolean) => void
}

/** What a stranger puts with an objection. Once sent, only the office that publicises can open it; here it has its name. */
export function ObjectionEvidence({ place, rule, files, onChange, onBusy }: Props) {
  const region = useRegion()
  const input = useRef<HTMLInputElement>(null)
  const sendings = useSendings(region, place, rule, (file) => {
    onChange((all) => [...all, file])
  })
  const { going, add } = sendings
  const underWay = going.filter(({ state }) => state !== 'refused').length
  const room = (rule.max ?? 0) - files.length - underWay
  useEffect(() => onBusy(underWay > 0), [onBusy, underWay])
  return (
    <div role="group" aria-label="佐证材料" className="uploader">
      <div className="uploader-pick">
        <Button icon={<UploadOutlined aria-hidden />} disabled={room <= 0} onClick={() => input.current?.click()}>
          选取文件
        </Button>
        <span className="quiet">{room <= 0 ? `已有 ${rule.max} 份，不能再加` : ruleSentence(rule)}</span>
        <input
          ref={input}
          type="file"
          // The form's own style shows what is only hidden.
          style={{ display: 'none' }}
          multiple
          accept={acceptOf(rule)}
          aria-label="佐证材料 选取文件"
          onChange={({ target }) => {
            add([...(target.files ?? [])], room)
            target.value = ''
          }}
        />
      </div>
      {files.length + going.length > 0 && (
        <ul className="uploader-files">
          {files.map(({ file, name, type, bytes }) => (
            <li key={file} className="wide">
              <div className="uploader-going">
                {type === 'pdf' ? <FilePdfOutlined aria-hidden /> : <FileImageOutlined aria-hidden />}
                <span className="uploader-name" title={name}>
                  {name}
                </span>
                <span className="quiet">{sizeOf(bytes)}</span>
                <Button
                  size="small"
                  type="text"
                  danger
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`删除 ${name}`}
                  onClick={() => onChange((all) => all.filter((one) => one.file !== file))}
                />
              </div>
            </li>
          ))}
          <GoingRows sendings={sendings} />
        </ul>
      )}
    </div>
  )
}
