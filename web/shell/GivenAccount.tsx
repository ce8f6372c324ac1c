import { Button, Modal, Typography } from 'antd'

export type Given = { heading: string; name: string; login?: string | undefined; password: string }

/** An account's log-in and initial password, shown once to whoever made or reset it, to be passed on. */
export function GivenAccount({ given, onClose }: { given: Given; onClose: () => void }) {
  const text = [`${given.name}`, given.login && `账号：${given.login}`, `初始密码：${given.password}`]
    .filter(Boolean)
    .join('\n')
  return (
    <Modal
      open
      title={given.heading}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          已记下，关闭
        </Button>
      }
    >
      <p>请将以下账号和初始密码告知{given.name}，首次登录须修改密码。关闭后不再显示。</p>
      <Typography.Paragraph className="given" copyable={{ text }}>
        {given.login && (
          <>
            账号　<b>{given.login}</b>
            <br />
          </>
        )}
        初始密码　<b>{given.password}</b>
      </Typography.Paragraph>
    </Modal>
  )
}
