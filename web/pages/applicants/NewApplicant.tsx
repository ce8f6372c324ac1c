import { Alert, App, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client, type Refusal } from '../../api/client.ts'
import { type Given, GivenAccount } from '../../shell/GivenAccount.tsx'
import { refusalSentence } from '../../words/refusals.ts'

type Typed = { name: string; idNumber: string; mobile: string }

/** 新增. Somebody whom another unit has let go is taken over with account and history. */
export function NewApplicant({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Typed>()
  const { message } = App.useApp()
  const [refusal, setRefusal] = useState<Refusal>()
  const [given, setGiven] = useState<Given>()
  const create = useChange(
    (region, body: Typed & { takeOver: boolean }) =>
      client.POST('/api/{region}/applicants', { params: { path: { region } }, body }),
    {
      done: ({ takenOver, initialPassword = '' }, { name, idNumber }) => {
        setRefusal(undefined)
        void message.success(takenOver ? `${name}已调入本单位，账号和申报记录一并转入` : '新增成功')
        if (takenOver) onClose()
        else setGiven({ heading: '新增成功', name, login: `${idNumber}（身份证号）`, password: initialPassword })
      },
      failed: setRefusal,
    },
  )
  const send = (takeOver: boolean) => create.mutate({ ...form.getFieldsValue(), takeOver })
  const required = (label: string) => [{ required: true, whitespace: true, message: `请填写${label}` }]
  if (given) return <GivenAccount given={given} onClose={onClose} />
  return (
    <Modal
      open
      title="新增申报人"
      mask={{ closable: false }}
      okText="确定"
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={create.isPending}
    >
      <p className="quiet" style={{ marginBottom: 12 }}>
        只添加本单位人员。一个人只有一个账号；从其他单位调来的，由原单位先办理“调出”。
      </p>
      {refusal && (
        <Alert
          type={refusal.refusal === 'person-released' ? 'info' : 'error'}
          showIcon
          role="alert"
          style={{ marginBottom: 16 }}
          title={refusalSentence(refusal)}
          action={
            refusal.refusal === 'person-released' && (
              <Button size="small" type="primary" onClick={() => send(true)}>
                调入
              </Button>
            )
          }
        />
      )}
      <Form form={form} layout="vertical" onFinish={() => send(false)}>
        <Form.Item name="name" label="姓名" rules={required('姓名')}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="idNumber" label="身份证号" rules={required('身份证号')}>
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
        <Form.Item name="mobile" label="手机号" rules={required('手机号')}>
          <Input maxLength={20} inputMode="tel" autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
