import { EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { FileName } from '../../../evidence/FileName.tsx'
import { sizeOf } from '../../../evidence/file.ts'
import { Thumbnail } from '../../../evidence/Thumbnail.tsx'
import type { Attachment } from './attachments.ts'

type Props = { region: string; file: Attachment; fixed: boolean; onLook: () => void; onRenamed: () => void }

/** One attachment: what it proves, its name, 查看附件. */
export const FileLine = ({ region, file, fixed, onLook, onRenamed }: Props) => (
  <li>
    <button type="button" className="evidence-picture" aria-label={`查看附件：${file.name}`} onClick={onLook}>
      <Thumbnail region={region} file={file} />
    </button>
    <div>
      <b>{file.label}</b>
      <FileName region={region} file={file} className="" fixed={fixed} onRenamed={onRenamed} />
      <span className="quiet">
        {file.type.toUpperCase()}　{sizeOf(file.bytes)}
        {file.imported && '　从业绩库导入'}
      </span>
    </div>
    <Button icon={<EyeOutlined aria-hidden />} onClick={onLook}>
      查看附件
    </Button>
  </li>
)
