import { EditOutlined } from '@ant-design/icons'
import { App, Input } from 'antd'
import { useState } from 'react'
import type { FileRef } from '../../core/form.ts'
import { Refusal } from '../api/client.ts'
import { refusalSentence } from '../words/refusals.ts'
import { contentAddress } from './file.ts'

type Props = { region: string; file: FileRef; className: string; fixed: boolean; onRenamed: (file: FileRef) => void }

/** The name of a file that has arrived; a click changes it, its ending stays. */
export function FileName({ region, file, className, fixed, onRenamed }: Props) {
  const [renaming, setRenaming] = useState(false)
  const { message } = App.useApp()
  const rename = async (name: string) => {
    setRenaming(false)
    if (name.trim() === stem(file.name)) return
    if (name.trim() === '') return void message.error(refusalSentence({ refusal: 'file-name-missing', detail: {} }))
    const answer = await renameFile(region, file.file, name.trim())
    if (answer instanceof Refusal) void message.error(refusalSentence(answer))
    else onRenamed(answer)
  }
  if (renaming)
    return (
      <Input
        size="small"
        autoFocus
        maxLength={180}
        aria-label="附件名称"
        defaultValue={stem(file.name)}
        onBlur={(event) => void rename(event.target.value)}
        onPressEnter={(event) => event.currentTarget.blur()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          setRenaming(false)
        }}
      />
    )
  if (fixed)
    return (
      <span className={`file-name ${className}`}>
        <span title={file.name}>{file.name}</span>
      </span>
    )
  return (
    <button
      type="button"
      className={`file-name ${className}`}
      aria-label={`改名 ${file.name}`}
      title={`${file.name}　点击修改名称`}
      onClick={() => setRenaming(true)}
    >
      <span>{file.name}</span>
      <EditOutlined aria-hidden />
    </button>
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
