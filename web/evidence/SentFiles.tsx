import { DeleteOutlined, DownloadOutlined, EyeOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import type { FileSlot } from './AttachmentWindow.tsx'
import { FileName } from './FileName.tsx'
import { downloadAddress, sizeOf } from './file.ts'
import { Thumbnail } from './Thumbnail.tsx'

type Props = { region: string; slot: FileSlot; mayDelete: boolean; onSee: (at: number) => void }

/** The files that have arrived, each with 预览, 下载 and 删除. */
export function SentFiles({ region, slot: { files, onChange }, mayDelete, onSee }: Props) {
  if (files.length === 0) return <p className="attachments-none">还没有上传附件</p>
  return (
    <ul className="attachments-sent" aria-label="已上传的附件">
      {files.map((file, index) => (
        <li key={file.file}>
          <button
            type="button"
            className="attachments-picture"
            aria-label={`查看 ${file.name}`}
            onClick={() => onSee(index)}
          >
            <Thumbnail region={region} file={file} />
          </button>
          <div>
            <FileName
              region={region}
              file={file}
              className="attachments-name"
              fixed={!mayDelete}
              onRenamed={(named) => onChange((all) => all.map((one) => (one.file === file.file ? named : one)))}
            />
            <span className="quiet">{sizeOf(file.bytes)}</span>
            <span className="attachments-acts">
              <Button
                size="small"
                type="link"
                icon={<EyeOutlined aria-hidden />}
                aria-label={`预览 ${file.name}`}
                onClick={() => onSee(index)}
              >
                预览
              </Button>
              <Button
                size="small"
                type="link"
                icon={<DownloadOutlined aria-hidden />}
                aria-label={`下载 ${file.name}`}
                href={downloadAddress(region, file.file)}
              >
                下载
              </Button>
              {mayDelete && (
                <Popconfirm
                  title="删除这个附件？"
                  okText="删除"
                  cancelText="取消"
                  onConfirm={() => onChange((all) => all.filter((one) => one.file !== file.file))}
                >
                  <Button
                    size="small"
                    type="link"
                    danger
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={`删除 ${file.name}`}
                  >
                    删除
                  </Button>
                </Popconfirm>
              )}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
