import { App, Form, Input, InputNumber, Select, Switch } from 'antd'
import { useState } from 'react'
import { type Level, levelNames, levels } from '../../../core/title.ts'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { DayItem } from '../../form/DayItem.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { usePortal } from '../../shell/portal.ts'
import { refusalSentence } from '../../words/refusals.ts'

export type CommitteeShown = {
  id: number
  version: number
  code: string
  name: string
  series: string
  levels: readonly Level[]
  type: 'open' | 'autonomous'
  members: number
  filing: { opens: string; closes: string }
  paused: boolean
}

type Said = {
  code: string
  name: string
  series: string
  levels: Level[]
  type: 'open' | 'autonomous'
  members: number
  opens: string
  closes: string
  paused?: boolean
}

/** 新增评委会, or its renewal: code, series and type stay as they were filed. */
export function CommitteeDialog({
  committee,
  onClose,
}: {
  committee: CommitteeShown | undefined
  onClose: () => void
}) {
  const [form] = Form.useForm<Said>()
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const series = usePortal()?.series ?? []
  const save = useChange(
    async (
      region,
      { opens, closes, code, series, type, paused = false, ...said }: Said,
    ): Promise<{ data?: object; error?: unknown; response: Response }> =>
      committee
        ? client.PUT('/api/{region}/committees/{id}', {
            params: { path: { region, id: committee.id } },
            body: { ...said, paused, filing: { opens, closes }, version: committee.version },
          })
        : client.POST('/api/{region}/committees', {
            params: { path: { region } },
            body: { ...said, code, series, type, filing: { opens, closes } },
          }),
    {
      done: () => {
        message.success(committee ? '评委会已修改' : '评委会已创建')
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  const required = (what: string) => [{ required: true, message: `请填写${what}` }]
  return (
    <FormDialog
      title={committee ? '修改评委会' : '新增评委会'}
      form={form}
      problem={problem}
      pending={save.isPending}
      onClose={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={committee ? { ...committee, ...committee.filing } : { type: 'open', members: 25 }}
        onFinish={(said) => save.mutate(said)}
      >
        <Form.Item
          name="code"
          label="评委会编码"
          extra="独立编码，与机构（单位）编码无关；2 至 20 位字母、数字或短横线"
          rules={[{ required: true, pattern: /^[0-9A-Za-z-]{2,20}$/, message: '请填写 2 至 20 位字母、数字或短横线' }]}
        >
          <Input disabled={Boolean(committee)} maxLength={20} />
        </Form.Item>
        <Form.Item
          name="name"
          label="评委会名称"
          rules={[{ required: true, whitespace: true, message: '请填写评委会名称' }]}
        >
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="series" label="评审系列" rules={required('评审系列')}>
          <Select
            disabled={Boolean(committee)}
            showSearch={{ optionFilterProp: 'label' }}
            options={series.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="levels" label="评审层级" rules={required('评审层级')}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={levels.map((level) => ({ value: level, label: levelNames[level] }))}
          />
        </Form.Item>
        <Form.Item name="type" label="评审类型" rules={required('评审类型')}>
          <Select
            disabled={Boolean(committee)}
            options={[
              { value: 'open', label: '社会化评审' },
              { value: 'autonomous', label: '自主评审' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="members"
          label="评委会人数"
          extra="应为单数；高级评委会一般不少于 25 人"
          rules={required('评委会人数')}
        >
          <InputNumber min={3} max={999} style={{ width: '100%' }} />
        </Form.Item>
        <DayItem name="opens" label="备案起始日期" required />
        <DayItem name="closes" label="备案截止日期" extra="备案有效期最长 3 年" required />
        {committee && (
          <Form.Item name="paused" label="暂停评审" valuePropName="checked">
            <Switch aria-label="暂停评审" />
          </Form.Item>
        )}
      </Form>
    </FormDialog>
  )
}
