import { App, Button, Checkbox, Form, Input, Space } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { momentWords } from '../../checks/line.ts'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import type { Asked } from './Waiting.tsx'

/** One who asks: who, why, since when; 同意 and 不同意. */
export function Request({
  one,
  chosen = false,
  onChoose,
}: {
  one: Asked
  chosen?: boolean
  onChoose?: (on: boolean) => void
}) {
  const { message, modal } = App.useApp()
  const [refusing, setRefusing] = useState(false)
  const approve = useChange(
    (region, { id, version }: Asked) =>
      client.PUT('/api/{region}/bindings/{id}/approval', { params: { path: { region, id } }, body: { version } }),
    { done: () => void message.success(`${one.name}现在是本单位人员`) },
  )
  const ask = () =>
    modal.confirm({
      title: `同意${one.name}绑定本单位？`,
      content: `同意后其工作单位${one.formerName ? `由“${one.formerName}”` : ''}变为本单位，业绩和申报由本单位审核。`,
      okText: '同意',
      onOk: () => approve.mutateAsync(one).catch(() => undefined),
    })
  return (
    <li>
      {onChoose && (
        <Checkbox
          aria-label={`选中${one.name}`}
          checked={chosen}
          disabled={one.whyNot !== null}
          onChange={({ target }) => onChoose(target.checked)}
        />
      )}
      <span className="grow">
        <span>
          <b>{one.name}</b>　{one.idNumber}
        </span>
        <span className="binding-why">申请说明：{one.explanation}</span>
        <span className="quiet">
          {momentWords(one.askedAt)} 申请{one.formerName && `　原单位：${one.formerName}`}
        </span>
        {one.whyNot && <span className="quiet">{refusalSentence({ refusal: one.whyNot, detail: {} })}</span>}
      </span>
      <Space wrap>
        <Button type="primary" disabled={one.whyNot !== null} aria-label={`同意${one.name}`} onClick={ask}>
          同意
        </Button>
        <Button
          danger
          disabled={one.whyNot === 'own-binding'}
          aria-label={`不同意${one.name}`}
          onClick={() => setRefusing(true)}
        >
          不同意
        </Button>
      </Space>
      {refusing && <Refuse one={one} onClose={() => setRefusing(false)} />}
    </li>
  )
}

function Refuse({ one, onClose }: { one: Asked; onClose: () => void }) {
  const [form] = Form.useForm<{ reason: string }>()
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const refuse = useChange(
    (region, { reason }: { reason: string }) =>
      client.PUT('/api/{region}/bindings/{id}/refusal', {
        params: { path: { region, id: one.id } },
        body: { version: one.version, reason },
      }),
    {
      done: () => {
        message.success(`已告知${one.name}`)
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  return (
    <FormDialog
      title={`不同意${one.name}绑定本单位`}
      form={form}
      problem={problem}
      pending={refuse.isPending}
      onClose={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(typed) => refuse.mutate(typed)}>
        <Form.Item
          name="reason"
          label="原因"
          extra="申请人会看到这段话"
          rules={[{ required: true, whitespace: true, message: '请填写原因' }]}
        >
          <Input.TextArea rows={4} maxLength={300} />
        </Form.Item>
      </Form>
    </FormDialog>
  )
}
