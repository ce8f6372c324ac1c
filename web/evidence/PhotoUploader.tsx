import { UploadOutlined, UserOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { FileRef, FileType } from '../../core/form.ts'
import './evidence.css'
import { contentAddress, sizeOf } from './file.ts'
import { GoingRows } from './GoingRows.tsx'
import { PhotoCrop } from './PhotoCrop.tsx'
import type { Place } from './place.ts'
import { acceptOf, whyNotSend } from './rule.ts'
import { useSendings } from './sendings.ts'

type Props = {
  region: string
  place: Place
  maxBytes: number
  types?: readonly FileType[] | undefined
  photo: FileRef | undefined
  onChange: (photo: FileRef | undefined) => void
  /** Asked before a picture is chosen; it says by itself why not. */
  mayPick?: () => boolean
  label: string
  disabled?: boolean
  id?: string
}

/** Larger pictures are cut and made smaller here; this is only what a browser can still open with ease. */
const largestOriginal = 30 * 1024 * 1024
const either: readonly FileType[] = ['jpg', 'png']

/** The applicant's portrait, as it will stand on the certificate. */
export function PhotoUploader(props: Props) {
  const { region, place, maxBytes, types = either, photo, onChange, label, disabled = false, id } = props
  const input = useRef<HTMLInputElement>(null)
  const [picked, setPicked] = useState<File>()
  const [reason, setReason] = useState<string>()
  const rule = { types, maxBytes, max: 1 }
  const sendings = useSendings(region, place, rule, onChange, id)
  const { going, add, drop } = sendings
  const pick = (file: File | undefined) => {
    const refusal = file && whyNotSend(file, { ...rule, maxBytes: largestOriginal })
    setReason(refusal)
    if (file && !refusal) setPicked(file)
  }
  const send = (file: File) => {
    setPicked(undefined)
    for (const { key } of going) drop(key)
    add([file], 1)
  }
  return (
    <div className="photo-field" role="group" aria-label={label}>
      <div className="photo-frame">
        {photo ? (
          <img src={contentAddress(region, photo.file)} alt={`${label}：${photo.name}`} />
        ) : (
          <UserOutlined aria-hidden style={{ fontSize: 40 }} />
        )}
      </div>
      <div>
        {!disabled && (
          <>
            <Button
              icon={<UploadOutlined aria-hidden />}
              onClick={() => (props.mayPick?.() ?? true) && input.current?.click()}
              {...(id && { id })}
            >
              {photo ? '重新选取' : '选取文件'}
            </Button>
            <p className="quiet">
              {types.map((type) => type.toUpperCase()).join(' 或 ')} 近期证件照；选好后可以裁剪，裁剪后不超过{' '}
              {sizeOf(maxBytes)}
            </p>
          </>
        )}
        {photo && !disabled && (
          <Button type="link" danger style={{ paddingInline: 0 }} onClick={() => onChange(undefined)}>
            删除照片
          </Button>
        )}
        {reason && (
          <p className="ant-form-item-explain-error" role="alert">
            {reason}
          </p>
        )}
        <ul className="uploader-photo">
          <GoingRows sendings={sendings} />
        </ul>
        <input
          ref={input}
          type="file"
          hidden
          accept={acceptOf(rule)}
          aria-label={`${label} 选取文件`}
          onChange={(event) => {
            pick(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      {picked && <PhotoCrop file={picked} maxBytes={maxBytes} onDone={send} onClose={() => setPicked(undefined)} />}
    </div>
  )
}
