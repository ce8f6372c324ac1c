import { App, Button, Form, Input, Space } from 'antd'
import { useState } from 'react'
import { useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { FormDialog } from '../shell/FormDialog.tsx'
import { refusalSentence } from '../words/refusals.ts'
import type { AskedRequest } from './requests.ts'

/** 审核通过, 审核不通过 of one that waits. */
export function RouteVerdict({ one }: { one: AskedRequest }) {
  const { message, modal } = App.useApp()
  const [refusing, setRefusing] = useState(false)
  const what = `${one.unitName}${one.seriesName}${one.levelName}`
  const grant = useChange(
    (region, { id, version }: AskedRequest) =>
      client.PUT('/api/{region}/route-checks/{id}/approval', { params: { path: { region, id } }, body: { version } }),
    { done: () => void message.success(`“${one.unitName}”现在可以上报数据`) },
  )
  if (one.state !== 'open') return null
  const ask = () =>
    modal.confirm({
      title: `审核通过“${one.unitName}”的路径申请？`,
      content: `${one.seriesName}${one.levelName}的申报今后上报到“${one.targetName}”。${
        one.present ? `现行路径“${one.present}”随之停用，已上报的申报不受影响。` : ''
      }`,
      okText: '审核通过',
      onOk: () => grant.mutateAsync(one).catch(() => undefined),
    })
  return (
    <Space wrap>
      <Button size="small" type="primary" disabled={one.whyNot !== null} aria-label={`审核通过${what}`} onClick={ask}>
        审核通过
      </Button>
      <Button
        size="small"
        danger
        disabled={one.whyNot === 'own-request'}
        aria-label={`审核不通过${what}`}
        onClick={() => setRefusing(true)}
      >
        审核不通过
      </Button>
      {refusing && <RefuseRoute one={one} onClose={() => setRefusing(false)} />}
    </Space>
  )
}

function RefuseRoute({ one, onClose }: { one: AskedRequest; onClose: () => void }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason: string }>()
  const [problem, setProblem] = useState<string>()
  const refuse = useChange(
    (region, { reason }: { reason: string }) =>
      client.PUT('/api/{region}/route-checks/{id}/refusal', {
        params: { path: { region, id: one.id } },
        body: { version: one.version, reason },
      }),
    {
      done: () => {
        message.success(`已告知“${one.unitName}”`)
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  return (
    <FormDialog
      title={`审核不通过：${one.unitName}　${one.seriesName}${one.levelName}`}
      form={form}
      problem={problem}
      pending={refuse.isPending}
      onClose={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(typed) => refuse.mutate(typed)}>
        <Form.Item
          name="reason"
          label="不通过原因"
          extra="申请单位会看到这段话"
          rules={[{ required: true, whitespace: true, message: '请填写不通过原因' }]}
        >
          <Input.TextArea rows={4} maxLength={300} />
        </Form.Item>
      </Form>
    </FormDialog>
  )
}
