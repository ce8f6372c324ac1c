import { App, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { type Level, levelNames, levels } from '../../../core/title.ts'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { DayItem } from '../../form/DayItem.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { refusalSentence } from '../../words/refusals.ts'

type Said = {
  name: string
  title: string
  level: Level
  specialty: string
  employer: string
  mobile: string
  opens: string
  closes: string
}

export function ExpertDialog({ committee, onClose }: { committee: number; onClose: () => void }) {
  const [form] = Form.useForm<Said>()
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const enter = useChange(
    (region, { opens, closes, ...said }: Said) =>
      client.POST('/api/{region}/committees/{id}/experts', {
        params: { path: { region, id: committee } },
        body: { ...said, term: { opens, closes } },
      }),
    {
      done: () => {
        message.success('评委已录入，待审查')
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  const text = (name: keyof Said, label: string, max: number) => (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}>
      <Input maxLength={max} />
    </Form.Item>
  )
  return (
    <FormDialog title="录入评委" form={form} problem={problem} pending={enter.isPending} onClose={onClose}>
      <Form form={form} layout="vertical" onFinish={(said) => enter.mutate(said)}>
        {text('name', '姓名', 30)}
        {text('title', '职称', 40)}
        <Form.Item name="level" label="职称层级" rules={[{ required: true, message: '请选择职称层级' }]}>
          <Select options={levels.map((level) => ({ value: level, label: levelNames[level] }))} />
        </Form.Item>
        {text('specialty', '专业', 60)}
        {text('employer', '工作单位', 80)}
        {text('mobile', '手机号码', 11)}
        <DayItem name="opens" label="聘期起" required />
        <DayItem name="closes" label="聘期止" extra="聘期最长 3 年" required />
      </Form>
    </FormDialog>
  )
}
