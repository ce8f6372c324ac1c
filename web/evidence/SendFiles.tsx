import { CameraOutlined, FolderOpenOutlined, UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import type { FileSlot } from './AttachmentWindow.tsx'
import { type Chosen, ChosenFile } from './ChosenFile.tsx'
import { GoingRows } from './GoingRows.tsx'
import { mayReduce } from './reduce.ts'
import { acceptOf, ruleSentence, whyNotSend } from './rule.ts'
import { useSendings } from './sendings.ts'

/** 浏览 chooses, 上传 sends. What is too large is offered to be made smaller here first. */
export function SendFiles({ region, slot }: { region: string; slot: FileSlot }) {
  const { rule, files, place, id, label, hint } = slot
  const browse = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const [over, setOver] = useState(false)
  const arrived = (
    file: Parameters<typeof slot.onChange>[0] extends (all: readonly (infer One)[]) => unknown ? One : never,
  ) => slot.onChange((all) => [...all, file])
  const sendings = useSendings(region, place, rule, arrived, id)
  const { going, add } = sendings
  const underWay = going.filter(({ state }) => state !== 'refused').length
  const room = (rule.max ?? Number.POSITIVE_INFINITY) - files.length - underWay
  const take = (list: FileList | readonly File[] | null | undefined) => {
    const next = [...(list ?? [])].slice(0, 50).map((file): Chosen => {
      const reason = whyNotSend(file, rule)
      return {
        key: crypto.randomUUID(),
        file,
        reason,
        reducible: reason !== undefined && file.size > 0 && mayReduce(file, rule),
      }
    })
    if (next.length > 0) setChosen((before) => [...before, ...next].slice(rule.max === 1 ? -1 : 0))
  }
  usePasted(take)
  const ready = chosen.filter(({ reason }) => reason === undefined)
  const send = () => {
    add(
      ready.map(({ file }) => file),
      room,
    )
    setChosen(chosen.filter((one) => !ready.includes(one)))
  }
  const change = (next: Chosen) => setChosen((all) => all.map((one) => (one.key === next.key ? next : one)))
  const input = (more: object) => (
    <input
      type="file"
      hidden
      onChange={(event) => {
        take(event.target.files)
        event.target.value = ''
      }}
      {...more}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of four ways; the buttons inside are the others
    <div
      className="attachments-send"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <p>
        {ruleSentence(rule)}
        {rule.max !== undefined && `（已有 ${files.length} 份）`}
      </p>
      {hint && <p className="quiet">{hint}</p>}
      <div className="attachments-buttons">
        <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => browse.current?.click()}>
          浏览
        </Button>
        <Button className="only-touch" icon={<CameraOutlined aria-hidden />} onClick={() => camera.current?.click()}>
          拍照
        </Button>
        <Button
          type="primary"
          icon={<UploadOutlined aria-hidden />}
          disabled={ready.length === 0 || room <= 0}
          onClick={send}
        >
          上传
        </Button>
        {input({
          ref: browse,
          multiple: rule.max !== 1,
          accept: `${acceptOf(rule)}${rule.types.includes('jpg') ? ',image/*' : ''}`,
          'aria-label': `${label} 浏览`,
        })}
        {input({ ref: camera, accept: 'image/*', capture: 'environment', 'aria-label': `${label} 拍照` })}
      </div>
      {room <= 0 ? (
        <p className="uploader-bad" role="status">
          已有 {files.length} 份，不能再加；如需更换，请先删除左侧的附件。
        </p>
      ) : (
        chosen.length === 0 && (
          <p className="quiet">
            点“浏览”选取文件<span className="only-mouse">，也可以把文件拖到这里，或按 Ctrl+V 粘贴截图</span>
            {whenNothingOpens}
          </p>
        )
      )}
      <ul className="attachments-chosen">
        {chosen.map((one) => (
          <ChosenFile
            key={one.key}
            chosen={one}
            rule={rule}
            onChange={change}
            onDrop={() => setChosen(chosen.filter(({ key }) => key !== one.key))}
          />
        ))}
        <GoingRows sendings={sendings} />
      </ul>
    </div>
  )
}

const whenNothingOpens =
  '。不需要安装任何插件；点“浏览”没有反应时，请允许浏览器访问文件和照片，或换用最新版谷歌浏览器。'

/** Pasted anywhere while the window is open, but not into a text being typed. */
function usePasted(take: (files: FileList) => void) {
  const now = useRef(take)
  now.current = take
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (!event.clipboardData?.files.length) return
      event.preventDefault()
      now.current(event.clipboardData.files)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
}
