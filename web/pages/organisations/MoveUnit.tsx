import { App, Form } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { UnitDeskChoice } from '../../unit-request/UnitDeskChoice.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import type { Row } from './unit.ts'

/** 调整主管单位: of a unit that was put below the wrong one. */
export function MoveUnit({ row, onClose }: { row: Row; onClose: () => void }) {
  const [form] = Form.useForm<{ parent: number }>()
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const move = useChange(
    (region, body: { parent: number }) =>
      client.PUT('/api/{region}/organisations/{id}/parent', { params: { path: { region, id: row.id } }, body }),
    {
      done: ({ code }) => {
        message.success(`已调整，新编码 ${code}`)
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  return (
    <FormDialog
      title={`${row.name}：调整主管单位`}
      form={form}
      problem={problem}
      pending={move.isPending}
      onClose={onClose}
    >
      <p className="quiet" style={{ marginBottom: 16 }}>
        编码随主管单位改变，登录名不变。没有提交的申报按新流程报送，已在审核中的按原流程办理。
      </p>
      <Form form={form} layout="vertical" onFinish={(typed) => move.mutate(typed)}>
        <Form.Item
          name="parent"
          label="新的主管单位"
          extra="须为本单位或本单位下级的单位"
          rules={[{ required: true, message: '请选择新的主管单位' }]}
        >
          <UnitDeskChoice except={row.parent ?? undefined} />
        </Form.Item>
      </Form>
    </FormDialog>
  )
}
