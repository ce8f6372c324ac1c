import { Checkbox, Modal } from 'antd'
import { useState } from 'react'

type Props = { text: string; pending: boolean; onClose: () => void; onAgree: () => void }

/** 诚信承诺书: only who has ticked and agreed comes to the form; closing leads back to the choice. */
export function PledgeDialog({ text, pending, onClose, onAgree }: Props) {
  const [read, setRead] = useState(false)
  return (
    <Modal
      open
      width={720}
      title="诚信承诺书"
      okText="同意并继续"
      cancelText="关闭"
      okButtonProps={{ disabled: !read, loading: pending }}
      cancelButtonProps={{ disabled: pending }}
      onOk={() => !pending && onAgree()}
      onCancel={() => !pending && onClose()}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard */}
      <section className="pledge" aria-label="诚信承诺书全文" tabIndex={0}>
        {text}
      </section>
      <Checkbox checked={read} onChange={({ target }) => setRead(target.checked)}>
        我已阅读并承诺
      </Checkbox>
    </Modal>
  )
}
