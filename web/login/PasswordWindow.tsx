import { App, Modal } from 'antd'
import { PasswordForm } from './PasswordForm.tsx'

const words = { current: '原密码', next: '新密码', again: '确认密码' }

/** 修改密码, from one's name at the upper right of every page. */
export function PasswordWindow({ onClose }: { onClose: () => void }) {
  const { message } = App.useApp()
  const done = () => {
    message.success('修改成功')
    onClose()
  }
  return (
    <Modal open title="修改密码" footer={null} onCancel={onClose} mask={{ closable: false }}>
      <PasswordForm label="保存" words={words} onDone={done} />
    </Modal>
  )
}
