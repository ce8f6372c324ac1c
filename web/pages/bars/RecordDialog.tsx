import { App, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { refusalSentence } from '../../words/refusals.ts'

type Typed = { name: string; idNumber: string; basis: string; barred?: boolean; from?: string; until?: string }

/** Anybody may be recorded, with an account or without; only a record with a span keeps somebody from declaring. */
export function RecordDialog({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Typed>()
  const barred = Form.useWatch('barred', form)
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const record = useChange(
    (region, { name, idNumber, basis, barred, from, until }: Typed) =>
      client.POST('/api/{region}/bars', {
        params: { path: { region } },
        body: { name, idNumber, basis, from: (barred && from) || null, until: (barred && until) || null },
      }),
    {
      done: () => {
        message.success('已记入')
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  const needed = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }]
  return (
    <FormDialog title="新增记录" form={form} problem={problem} pending={record.isPending} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ barred: true }}
        onFinish={(typed) => {
          setProblem(undefined)
          record.mutate(typed)
        }}
      >
        <Form.Item name="name" label="姓名" rules={needed('姓名')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name="idNumber"
          label="身份证号"
          rules={needed('身份证号')}
          extra="不要求已有账号；以后用这个号码申报同样受限。"
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="basis" label="原因和依据" rules={needed('原因和依据')}>
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
        <Form.Item name="barred" valuePropName="checked" noStyle>
          <Checkbox>一段时间内禁止申报</Checkbox>
        </Form.Item>
        {barred && (
          <div className="bar-span">
            <Form.Item name="from" label="自" rules={needed('开始日期')}>
              <Input type="date" />
            </Form.Item>
            <Form.Item
              name="until"
              label="至（含当日）"
              dependencies={['from']}
              rules={[
                ...needed('截止日期'),
                ({ getFieldValue }) => ({
                  validator: async (_, until?: string) => {
                    if (until && until < getFieldValue('from')) throw new Error('截止日期不能早于开始日期')
                  },
                }),
              ]}
            >
              <Input type="date" />
            </Form.Item>
          </div>
        )}
      </Form>
    </FormDialog>
  )
}
