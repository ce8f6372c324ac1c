import { Button, Input, Modal, Space } from 'antd'
import { useState } from 'react'

/** 通过, or 不通过 with its reason. */
export function Verdict({
  about,
  pending,
  onVerdict,
}: {
  about: string
  pending: boolean
  onVerdict: (verdict: { passed: boolean; reason?: string }) => void
}) {
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <Space>
      <Button size="small" type="primary" loading={pending} onClick={() => onVerdict({ passed: true })}>
        通过
      </Button>
      <Button size="small" onClick={() => setRefusing(true)}>
        不通过
      </Button>
      <Modal
        open={refusing}
        title={`${about}：不通过`}
        okText="不通过"
        cancelText="取消"
        okButtonProps={{ danger: true, disabled: !reason.trim() }}
        onOk={() => {
          onVerdict({ passed: false, reason })
          setRefusing(false)
        }}
        onCancel={() => setRefusing(false)}
      >
        <Input.TextArea
          aria-label="不通过的原因"
          placeholder="请写明原因"
          rows={4}
          maxLength={500}
          showCount
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Modal>
    </Space>
  )
}
