import { Button } from 'antd'
import { useState } from 'react'
import { PaperDialog } from './PaperDialog.tsx'

type Props = { address: string; name: string; label: string; type?: 'link' | 'default' }

/** Opens what the server prints, over the page. */
export function PaperButton({ address, name, label, type = 'link' }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type={type} size="small" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && <PaperDialog address={address} name={name} onClose={() => setOpen(false)} />}
    </>
  )
}
