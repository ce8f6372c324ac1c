import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Own } from '../application/own.ts'
import { useRegion } from '../session.tsx'
import { PaperDialog } from './PaperDialog.tsx'

type Props = {
  own: { id: number; applicantName: string; papers: Own['papers'] }
  /** What must be done before a paper can show what is on the screen; false keeps it closed. */
  before?: () => Promise<boolean>
  size?: 'small' | 'middle'
}

/** One button a paper of the applicant's: its preview, and from there its files. */
export function PaperButtons({ own, before, size = 'middle' }: Props) {
  const region = useRegion()
  const [open, setOpen] = useState<string>()
  const [waiting, setWaiting] = useState<string>()
  const show = async (id: string) => {
    setWaiting(id)
    if ((await before?.()) ?? true) setOpen(id)
    setWaiting(undefined)
  }
  const paper = own.papers.find(({ id }) => id === open)
  return (
    <>
      {own.papers.map(({ id, label }) => (
        <Button
          key={id}
          size={size}
          icon={<PrinterOutlined aria-hidden />}
          loading={waiting === id}
          onClick={() => void show(id)}
        >
          {label}
        </Button>
      ))}
      {paper && (
        <PaperDialog
          address={`/api/${region}/applications/${own.id}/papers/${paper.id}`}
          name={`${paper.name}-${own.applicantName}.pdf`}
          formats={paper.formats}
          overflow={paper.overflow}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
