import { DeleteOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import type { FileRef } from '../../core/form.ts'
import { FileName } from './FileName.tsx'
import { sizeOf } from './file.ts'
import { Thumbnail } from './Thumbnail.tsx'

type Props = {
  region: string
  file: FileRef
  disabled: boolean
  onOpen: () => void
  onRenamed: (file: FileRef) => void
  onRemove: () => void
}

/** A file that has arrived. */
export const KeptFile = ({ region, file, disabled, onOpen, onRenamed, onRemove }: Props) => (
  <li>
    <button type="button" className="uploader-open" onClick={onOpen} aria-label={`查看 ${file.name}`}>
      <Thumbnail region={region} file={file} />
    </button>
    <FileName region={region} file={file} className="uploader-name" fixed={disabled} onRenamed={onRenamed} />
    <div className="uploader-acts">
      <span className="quiet">{sizeOf(file.bytes)}</span>
      {!disabled && (
        <Popconfirm title="删除这个文件？" okText="删除" cancelText="取消" onConfirm={onRemove}>
          <Button
            size="small"
            type="text"
            danger
            icon={<DeleteOutlined aria-hidden />}
            aria-label={`删除 ${file.name}`}
          />
        </Popconfirm>
      )}
    </div>
  </li>
)
