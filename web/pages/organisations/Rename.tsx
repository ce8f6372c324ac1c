import { Alert, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client, type Refusal } from '../../api/client.ts'
import { refusalSentence } from '../../words/refusals.ts'

export function Rename({ row, onClose }: { row: { id: number; name: string }; onClose: () => void }) {
  const [refusal, setRefusal] = useState<Refusal>()
  const [form] = Form.useForm<{ name: string }>()
  const rename = useChange(
    (region, body: { name: string }) =>
      client.PUT('/api/{region}/organisations/{id}/name', { params: { path: { region, id: row.id } }, body }),
    { done: onClose, failed: setRefusal },
  )
  return (
    <Modal
      open
      title="更正机构（单位）名称"
      okText="保存"
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={rename.isPending}
    >
      {refusal && <Alert type="error" showIcon role="alert" title={refusalSentence(refusal)} />}
      <Form form={form} layout="vertical" initialValues={{ name: row.name }} onFinish={(typed) => rename.mutate(typed)}>
        <Form.Item
          name="name"
          label="机构（单位）名称"
          rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
        >
          <Input maxLength={80} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
