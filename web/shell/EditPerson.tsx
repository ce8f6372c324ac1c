import { Form, Input, Modal } from 'antd'

export type PersonTyped = { name: string; mobile?: string }

/** Name and mobile of an account. The mobile is shown masked; left empty, it stays as it is. */
export function EditPerson({
  one,
  busy,
  onSave,
  onClose,
}: {
  one: { name: string; mobile: string }
  busy: boolean
  onSave: (typed: PersonTyped) => void
  onClose: () => void
}) {
  const [form] = Form.useForm<PersonTyped>()
  return (
    <Modal open title={`修改：${one.name}`} okText="保存" onOk={form.submit} onCancel={onClose} confirmLoading={busy}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: one.name }}
        onFinish={({ name, mobile }) => onSave({ name, ...(mobile?.trim() && { mobile }) })}
      >
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="mobile" label="手机号" extra={one.mobile ? `现在是 ${one.mobile}，不改就留空` : undefined}>
          <Input maxLength={20} inputMode="tel" placeholder={one.mobile} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
