import { Modal } from 'antd'
import { useState } from 'react'
import type { FileRef } from '../../core/form.ts'
import './attachment-window.css'
import { EvidenceOverlay } from './EvidenceOverlay.tsx'
import type { EvidenceFile } from './file.ts'
import type { Place } from './place.ts'
import type { FileRule } from './rule.ts'
import { SendFiles } from './SendFiles.tsx'
import { SentFiles } from './SentFiles.tsx'

/** One place where files are kept. `onChange` stores a change at once; false when it was not stored. */
export type FileSlot = {
  id: string
  place: Place
  rule: FileRule
  label: string
  hint?: string | undefined
  files: readonly FileRef[]
  locked: boolean
  onChange: (change: (files: readonly FileRef[]) => readonly FileRef[]) => void
}

type Props = {
  region: string
  title: string
  slots: readonly FileSlot[]
  /** To look only: nothing can be sent or deleted. */
  looking?: boolean
  onClose: () => void
}

/** 上传附件 and 查看附件: what has been sent at the left, with its own buttons; choosing and sending at the right. */
export function AttachmentWindow({ region, title, slots, looking = false, onClose }: Props) {
  const [seen, setSeen] = useState<{ files: readonly EvidenceFile[]; at: number }>()
  const see = (slot: FileSlot, at: number) =>
    setSeen({ files: slot.files.map((file) => ({ ...file, label: slot.label })), at })
  return (
    <Modal open title={title} footer={null} width={looking ? 560 : 880} onCancel={onClose} className="attachments">
      {slots.map((slot) => (
        <section key={slot.id} aria-label={slot.label} data-looking={looking || undefined}>
          {slots.length > 1 && <h3>{slot.label}</h3>}
          <div className="attachments-sides">
            <SentFiles region={region} slot={slot} mayDelete={!looking && !slot.locked} onSee={(at) => see(slot, at)} />
            {!looking && !slot.locked && <SendFiles region={region} slot={slot} />}
          </div>
        </section>
      ))}
      {seen && (
        <EvidenceOverlay
          region={region}
          files={seen.files}
          at={seen.at}
          onAt={(at) => setSeen({ ...seen, at })}
          onClose={() => setSeen(undefined)}
        />
      )}
    </Modal>
  )
}
