import { EyeOutlined, UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { FieldOf, FileRef } from '../../core/form.ts'
import { AttachmentWindow } from '../evidence/AttachmentWindow.tsx'
import { useSectionId } from './context.ts'
import { useSlots } from './slots.ts'

type Props = { field: FieldOf<'files'>; files: readonly FileRef[]; locked: boolean; section?: string }

/** 上传附件 and 查看附件 of one field, in the field's own words; looking is always possible. */
export function FilePair({ field, files, locked, section }: Props) {
  const own = useSectionId()
  const at = { section: section ?? own }
  const { region, slotOf, mayAttach } = useSlots()
  const [open, setOpen] = useState<'send' | 'look'>()
  const { send = '上传附件', look = '查看附件' } = field.buttons ?? {}
  const named = (word: string) => (field.buttons ? word : `${word}：${field.label}`)
  return (
    <>
      <Button
        icon={<UploadOutlined aria-hidden />}
        disabled={locked}
        aria-label={named(send)}
        onClick={() => mayAttach(at) && setOpen('send')}
      >
        {send}
      </Button>
      <Button icon={<EyeOutlined aria-hidden />} aria-label={named(look)} onClick={() => setOpen('look')}>
        {look}
      </Button>
      {open && (
        <AttachmentWindow
          region={region}
          title={named(open === 'send' ? send : look)}
          slots={[slotOf(at, field, files, locked)]}
          looking={open === 'look'}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
