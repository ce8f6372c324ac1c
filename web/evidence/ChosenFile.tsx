import { CloseOutlined, CompressOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { sizeOf } from './file.ts'
import { jpegName, reduced } from './reduce.ts'
import { type FileRule, limitOf, whyNotSend } from './rule.ts'

/** A file chosen and not yet sent. `made` says what this browser has made of it. */
export type Chosen = { key: string; file: File; reason: string | undefined; reducible: boolean; made?: string }

type Props = { chosen: Chosen; rule: FileRule; onChange: (chosen: Chosen) => void; onDrop: () => void }

/** What has been chosen, whether it may be sent as it is, and how it can be made so. */
export function ChosenFile({ chosen, rule, onChange, onDrop }: Props) {
  const { file, reason, reducible, made } = chosen
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const reduce = async () => {
    setBusy(true)
    const done = await reduced(file, rule.maxBytes).catch(() => undefined)
    setBusy(false)
    if (!done) return setFailed(true)
    const next = new File([done.blob], jpegName(file.name), { type: 'image/jpeg', lastModified: file.lastModified })
    onChange({
      ...chosen,
      file: next,
      reason: whyNotSend(next, rule),
      reducible: false,
      made: `已在本机缩小：${sizeOf(file.size)} → ${sizeOf(next.size)}，${done.width}×${done.height} 像素，存为 JPG。请看清文字后再上传。`,
    })
  }
  return (
    <li className="wide">
      <div className="uploader-going">
        <span className="uploader-name" title={file.name}>
          {file.name}
        </span>
        <span className="quiet">{sizeOf(file.size)}</span>
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={`移除 ${file.name}`}
          onClick={onDrop}
        />
      </div>
      {made && (
        <>
          <p role="status">{made}</p>
          <Picture file={file} />
        </>
      )}
      {!made && !reason && <p className="quiet">可以上传</p>}
      {reason && (
        <p className="uploader-bad" role="alert">
          {failed ? '本机的浏览器打不开或缩小不了这张图片，请另存为 JPG 或重新拍照后再选' : reason}
        </p>
      )}
      {reason && reducible && !failed && (
        <p>
          <Button size="small" loading={busy} icon={<CompressOutlined aria-hidden />} onClick={() => void reduce()}>
            在本机缩小为 JPG（{limitOf(rule.maxBytes)}）
          </Button>
        </p>
      )}
    </li>
  )
}

function Picture({ file }: { file: File }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const url = URL.createObjectURL(file)
    setAddress(url)
    return () => URL.revokeObjectURL(url)
  }, [file])
  return address === undefined ? null : (
    <img className="attachments-preview" src={address} alt={`缩小后的 ${file.name}`} />
  )
}
