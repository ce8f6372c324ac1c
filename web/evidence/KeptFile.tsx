import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { App, Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import type { FileRef } from '../../core/form.ts'
import { Refusal } from '../api/client.ts'
import { refusalSentence } from '../words/refusals.ts'
import { contentAddress, sizeOf } from './file.ts'
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
export function KeptFile({ region, file, disabled, onOpen, onRenamed, onRemove }: Props) {
  const [renaming, setRenaming] = useState(false)
  const { message } = App.useApp()
  const rename = async (name: string) => {
    setRenaming(false)
    if (!name.trim() || name.trim() === stem(file.name)) return
    const answer = await renameFile(region, file.file, name.trim())
    if (answer instanceof Refusal) void message.error(refusalSentence(answer))
    else onRenamed(answer)
  }
  return (
    <li>
      <button type="button" className="uploader-open" onClick={onOpen} aria-label={`查看 ${file.name}`}>
        <Thumbnail region={region} file={file} />
      </button>
      {renaming ? (
        <Input
          size="small"
          autoFocus
          maxLength={180}
          aria-label="文件名"
          defaultValue={stem(file.name)}
          onBlur={(event) => void rename(event.target.value)}
          onPressEnter={(event) => event.currentTarget.blur()}
          onKeyDown={(event) => event.key === 'Escape' && setRenaming(false)}
        />
      ) : (
        <span className="uploader-name" title={file.name}>
          {file.name}
        </span>
      )}
      <div className="uploader-acts">
        <span className="quiet">{sizeOf(file.bytes)}</span>
        {!disabled && (
          <span>
            <Button
              size="small"
              type="text"
              icon={<EditOutlined aria-hidden />}
              aria-label={`改名 ${file.name}`}
              onClick={() => setRenaming(true)}
            />
            <Popconfirm title="删除这个文件？" okText="删除" cancelText="取消" onConfirm={onRemove}>
              <Button
                size="small"
                type="text"
                danger
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`删除 ${file.name}`}
              />
            </Popconfirm>
          </span>
        )}
      </div>
    </li>
  )
}

const stem = (name: string) => name.replace(/\.[A-Za-z0-9]{1,8}$/, '')

async function renameFile(region: string, file: number, name: string): Promise<FileRef | Refusal> {
  const answer = await fetch(contentAddress(region, file), {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
  }).catch(() => undefined)
  const body: unknown = await answer?.json().catch(() => undefined)
  return answer?.ok ? (body as FileRef) : new Refusal(answer?.status ?? 0, body as { refusal?: string } | undefined)
}
