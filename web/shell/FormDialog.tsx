import { Alert, Modal } from 'antd'
import type { ReactNode } from 'react'

type Props = {
  title: string
  /** What the button submits, 提交 unless said. */
  form: { submit: () => void }
  problem: string | undefined
  okText?: string
  pending: boolean
  onClose: () => void
  children: ReactNode
}

/** A form in a window: 提交 submits it, what the server refused stands above it. */
export function FormDialog({ title, form, problem, okText = '提交', pending, onClose, children }: Props) {
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="取消"
      confirmLoading={pending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} />}
      {children}
    </Modal>
  )
}
