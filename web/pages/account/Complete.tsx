import { App, Button, Form, Input, Space } from 'antd'
import { useState } from 'react'
import { isMobilePhone } from '../../../core/identity.ts'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { refusalSentence } from '../../words/refusals.ts'
import type { OwnRecord } from './Personal.tsx'

type Typed = { address?: string; mobile?: string }

/** 完善信息: what only the person knows. */
export function Complete({ record, onDone }: { record: OwnRecord; onDone: () => void }) {
  const [form] = Form.useForm<Typed>()
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const save = useChange(
    (region, { address = '', mobile }: Typed) =>
      client.PUT('/api/{region}/my/record', {
        params: { path: { region } },
        body: {
          address: address.trim(),
          version: record.version,
          ...(mobile !== undefined && mobile !== record.mobile && { mobile }),
        },
      }),
    {
      done: () => {
        message.success('已保存')
        onDone()
      },
      failed: (refusal) => {
        const { where } = refusal.detail
        if (where === 'mobile' || where === 'address')
          form.setFields([{ name: where, errors: [refusalSentence(refusal)] }])
        else setProblem(refusalSentence(refusal))
      },
    },
  )
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ address: record.address, mobile: record.mobile }}
      onFinish={(typed) => save.mutate(typed)}
      className="own-complete"
    >
      {problem && <p role="alert">{problem}</p>}
      <Form.Item name="address" label="联系地址" extra="最多 120 字">
        <Input maxLength={120} autoComplete="street-address" />
      </Form.Item>
      {record.mayChangeMobile && (
        <Form.Item
          name="mobile"
          label="手机号码"
          rules={[
            { required: true, whitespace: true, message: '请填写手机号码' },
            {
              validator: async (_, typed: string) => {
                if (typed?.trim() && !isMobilePhone(typed))
                  throw new Error(refusalSentence({ refusal: 'not-a-mobile', detail: {} }))
              },
            },
          ]}
        >
          <Input inputMode="tel" autoComplete="tel" maxLength={30} />
        </Form.Item>
      )}
      <Space>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
        <Button onClick={onDone}>取消</Button>
      </Space>
    </Form>
  )
}
